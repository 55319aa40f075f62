import type { MarkedToken, Token } from 'marked';
import type { Face } from './pdf-fonts.ts';

/** Some words in one face. */
export interface Run {
  text: string;
  face: Face;
  link: string | null;
  strike: boolean;
}

type Style = Omit<Run, 'text'>;
const plain: Style = { face: 'text', link: null, strike: false };

/** The words of a line with what marks them. */
export function runsOf(tokens: readonly Token[], style: Style = plain): Run[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): Run[] => {
    switch (token.type) {
      case 'strong':
        return runsOf(token.tokens, { ...style, face: isItalic(style.face) ? 'boldItalic' : 'bold' });
      case 'em':
        return runsOf(token.tokens, { ...style, face: isBold(style.face) ? 'boldItalic' : 'italic' });
      case 'del':
        return runsOf(token.tokens, { ...style, strike: true });
      case 'link':
        return runsOf(token.tokens, {
          ...style,
          link: /^(https?:|mailto:)/.test(token.href) ? token.href : null,
        });
      case 'image':
        return [{ ...style, text: token.text }];
      case 'br':
        return [{ ...style, text: '\n' }];
      case 'text':
        return token.tokens ? runsOf(token.tokens, style) : [{ ...style, text: decoded(token.text) }];
      default:
        return [{ ...style, text: decoded('text' in token ? token.text : token.raw) }];
    }
  });
}

/** The lines that were broken by hand: what draws them knows of no break between two faces. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.text === '\n') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines.filter((line) => line.length > 0);
}

/** The same in bold, for a heading. */
export function emphasised(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, face: isItalic(run.face) ? 'boldItalic' : 'bold' }));
}

function isItalic(face: Face): boolean {
  return face === 'italic' || face === 'boldItalic';
}

function isBold(face: Face): boolean {
  return face === 'bold' || face === 'boldItalic';
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00A0' };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name) => named[name] ?? whole);
}
