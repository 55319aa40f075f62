import type { QuotationDoc } from './experiences.model.ts';
import { standingQuotations } from './quotations.ts';

const quotedLine = /^ {0,3}>/;

/**
 * A body without these quotations: whole blocks of quotation go, with whatever else is quoted in them. Null where words
 * of theirs stand elsewhere in it, and can't be taken out without writing it anew.
 */
export function withoutQuoted(body: string, quotations: readonly QuotationDoc[]): string | null {
  const holds = (text: string) => standingQuotations(text, quotations).length > 0;
  if (!holds(body)) return body;
  const kept = piecesOf(body).filter(({ quoted, lines }) => !quoted || !holds(lines.join('\n')));
  const text = kept
    .flatMap(({ lines }) => lines)
    .join('\n')
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
    .trim();
  return holds(text) ? null : text;
}

interface Piece {
  quoted: boolean;
  lines: string[];
}

/** Lines that are quoted, and lines that aren't, as they follow each other. */
function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  for (const line of body.split('\n')) {
    const quoted = quotedLine.test(line);
    const last = pieces.at(-1);
    if (last?.quoted === quoted) last.lines.push(line);
    else pieces.push({ quoted, lines: [line] });
  }
  return pieces;
}
