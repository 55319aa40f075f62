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
  const kept = piecesOf(body).filter((piece) => !piece.quoted || !holds(piece.text));
  const text = kept
    .map((piece) => piece.text)
    .join('\n')
    .replace(/\n(?:[ \t]*\n){2,}/g, '\n\n')
    .trim();
  return holds(text) ? null : text;
}

interface Piece {
  quoted: boolean;
  text: string;
}

/** Lines that are quoted, and lines that aren't, as they follow each other. */
function piecesOf(body: string): Piece[] {
  // Stryker disable next-line ArrayDeclaration: what has no words is trimmed away.
  const pieces: Piece[] = [];
  for (const line of body.split('\n')) {
    const quoted = quotedLine.test(line);
    const last = pieces.at(-1);
    if (last?.quoted === quoted) last.text += `\n${line}`;
    else pieces.push({ quoted, text: line });
  }
  return pieces;
}
