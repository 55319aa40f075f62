import { describe, expect, it } from 'vitest';
import { applyMark, continueLine, quoteOf, type Selection, withQuote } from './markdown-editing.ts';

/** Reads « a [b] c » as a text with « b » selected, « a | b » as a caret. */
function field(drawn: string): Selection {
  if (drawn.includes('¦')) {
    const start = drawn.indexOf('¦');
    return { text: drawn.replace('¦', ''), start, end: start };
  }
  const start = drawn.indexOf('⟦');
  const end = drawn.indexOf('⟧') - 1;
  return { text: drawn.replace(/[⟦⟧]/g, ''), start, end };
}

function draw({ text, start, end }: Selection): string {
  if (start === end) return `${text.slice(0, start)}¦${text.slice(start)}`;
  return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

describe('applyMark', () => {
  it.each([
    ['bold', 'un ⟦mot⟧ ici', 'un **⟦mot⟧** ici'],
    ['bold', 'un **⟦mot⟧** ici', 'un ⟦mot⟧ ici'],
    ['bold', 'un ¦', 'un **¦**'],
    ['list', '⟦un\ndeux⟧', '⟦- un\n- deux⟧'],
    ['list', '⟦- un\n- deux⟧', '⟦un\ndeux⟧'],
    ['list', 'avant\nun¦', 'avant\n- un¦'],
    ['quote', 'dit¦', '> dit¦'],
    ['link', 'voir ⟦le site⟧ ici', 'voir [le site](⟦https://⟧) ici'],
    ['link', 'voir ⟦https://orne.fr⟧', 'voir [¦](https://orne.fr)'],
  ] as const)('%s: %s → %s', (mark, before, after) => {
    expect(draw(applyMark(mark, field(before)))).toBe(after);
  });
});

describe('continueLine', () => {
  it.each([
    ['- un¦', '- un\n- ¦'],
    ['1. un¦', '1. un\n2. ¦'],
    ['- un\n- ¦', '- un\n¦'],
    ['> dit¦', '> dit\n> ¦'],
  ])('%s → %s', (before, after) => {
    const result = continueLine(field(before));
    expect(result && draw(result)).toBe(after);
  });
  it('leaves a plain line to the browser', () => {
    expect(continueLine(field('un¦'))).toBeNull();
  });
});

describe('quoting', () => {
  const quoted = (words: string, max?: number) =>
    quoteOf({ messageId: '0192', author: 'Nora Belkacem', words }, max);

  it('leads back to the message, leaves out what it quoted itself, and calls nobody again', () => {
    expect(quoted('> ancien\n\nUn mot, @[Karim](person:1).\nDeux.')).toBe(
      '> Un mot, @Karim.\n> Deux.\n>\n> — [Nora Belkacem](message:0192)',
    );
  });
  it('cuts what is long, and ends a block of code that it cut', () => {
    expect(quoted('un\n```\ndeux\ntrois\n```', 3)).toBe(
      '> un\n> ```\n> deux\n> ```\n>\n> …\n>\n> — [Nora Belkacem](message:0192)',
    );
  });
  it('keeps what was written, and puts the caret after the quote', () => {
    expect(draw(withQuote('Déjà écrit.', '> cité'))).toBe('Déjà écrit.\n\n> cité\n\n¦');
  });
});
