import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { linesOf, runsOf } from './pdf-inline.ts';

const marked = new Marked({ gfm: true, breaks: true });

/** The words of each line of a paragraph. */
function linesIn(markdown: string): string[] {
  const [paragraph] = marked.lexer(markdown);
  const tokens = paragraph && 'tokens' in paragraph ? (paragraph.tokens ?? []) : [];
  return linesOf(runsOf(tokens)).map((runs) => runs.map(({ text }) => text).join(''));
}

describe('a paragraph of a document', () => {
  it('keeps the lines that its author broke, whatever their faces', () => {
    expect(linesIn('**Qui paie le local ?**  \n— **Nora**, Le Relais · 12 voix')).toEqual([
      'Qui paie le local ?',
      '— Nora, Le Relais · 12 voix',
    ]);
    expect(linesIn('Un\n*deux*\ntrois')).toEqual(['Un', 'deux', 'trois']);
  });

  it('is one line where nobody broke it', () => {
    expect(linesIn('Tout **en** une')).toEqual(['Tout en une']);
  });
});
