// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { passageMarkdown, selectedPassage } from './passage.ts';

const draw = (html: string) => {
  document.body.innerHTML = html;
};

function select(from: string, to: string): Selection | null {
  const range = document.createRange();
  range.setStart(document.querySelector(from)?.firstChild as Node, 0);
  const end = document.querySelector(to)?.firstChild as Text;
  range.setEnd(end, end.length);
  range.getBoundingClientRect = () => new DOMRect(1, 2, 3, 4);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return selection;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('selectedPassage', () => {
  it('is what is selected within one message', () => {
    draw('<article id="message-1"><p id="a">Neuf places</p><p id="b">et un coffre</p></article>');
    expect(selectedPassage(select('#a', '#a'))).toMatchObject({ messageId: '1', words: 'Neuf places' });
    expect(selectedPassage(select('#a', '#b'))?.messageId).toBe('1');
  });
  it('is nothing across messages, outside of them, and where nothing is selected', () => {
    draw(
      '<p id="c">Ailleurs</p><article id="message-1"><p id="a">Un</p></article><article id="message-2"><p id="b">Deux</p></article>',
    );
    expect(selectedPassage(select('#a', '#b'))).toBeNull();
    expect(selectedPassage(select('#c', '#c'))).toBeNull();
    getSelection()?.removeAllRanges();
    expect(selectedPassage(getSelection())).toBeNull();
    expect(selectedPassage(null)).toBeNull();
  });
});

describe('passageMarkdown', () => {
  it('makes no mark of what was a plain sign', () => {
    expect(passageMarkdown('- 5 * 3\n#un [a](b)\n1. x')).toBe('\\- 5 \\* 3\n\\#un \\[a\\](b)\n\\1. x');
  });
});
