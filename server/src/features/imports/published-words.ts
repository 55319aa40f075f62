import type { ImportTextDoc, StoredAuthor } from './imports.model.ts';
import { initialsOf, withoutNames } from './whatsapp-names.ts';

/** A message as it is brought in. */
export interface Kept {
  authorId: string;
  body: string;
  at: Date;
}

/** A message of ours holds 20,000 characters, signs that are escaped included. */
const PIECE = 9_000;

const day = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', dateStyle: 'long' });
const hour = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });

/**
 * What may be brought in, in the order of the dates: as its author where they agreed to be named; as `by`, under
 * initials, where they are chosen and nobody else decides. Who is asked and says nothing stays out, as who refuses does.
 */
export function keptOf(
  by: string,
  authors: readonly StoredAuthor[],
  messages: ImportTextDoc['messages'],
): Kept[] {
  const unnamed = authors.filter((author) => wayOf(author) !== 'named').map(({ name }) => name);
  return messages
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .flatMap(({ author: place, at, text, media }) => {
      const author = authors[place];
      const way = author && wayOf(author);
      if (!author || way === 'out') return [];
      const said = piecesOf(withoutNames(text, unnamed)).map(asWords);
      const words = said.length > 0 ? said : [];
      if (media) words.push('*(Média resté dans WhatsApp.)*');
      if (way === 'named') return words.map((body) => ({ authorId: author.personId ?? by, body, at }));
      const heading = `**${initialsOf(author.name)}**, ${day.format(at)} à ${hour.format(at)}`;
      return words.map((body) => ({ authorId: by, body: `${heading}\n\n${body}`, at }));
    });
}

function wayOf({ choice, answer }: StoredAuthor): 'named' | 'initials' | 'out' {
  if (choice === 'initials' || (choice === 'person' && answer === 'initials')) return 'initials';
  return choice === 'person' && answer === 'named' ? 'named' : 'out';
}

/** What readers find first: where this comes from, and with whose consent. */
export function introductionOf(kept: readonly Kept[]): string {
  const times = kept.map(({ at }) => at);
  const [from, to] = [times[0], times.at(-1)].map((at) => (at ? day.format(at) : ''));
  const count = kept.length === 1 ? 'un message' : `${kept.length} messages`;
  return `Repris d’un groupe WhatsApp : ${count}, du ${from} au ${to}. Chaque personne y figure avec son accord, ou sous ses initiales.`;
}

function piecesOf(text: string): string[] {
  const characters = [...text];
  const pieces: string[] = [];
  for (let start = 0; start < characters.length; start += PIECE) {
    const piece = characters
      .slice(start, start + PIECE)
      .join('')
      .trim();
    if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

/** Someone's words: no sign of theirs becomes a mark of ours. Addresses stay what they are. */
function asWords(text: string): string {
  return text
    .replace(/https?:\/\/\S+|[\\`*_[\]<>~|#!]|^(\s*)([-+>]|\d+[.)])(?=\s)/gm, (sign, indent, mark) => {
      if (sign.startsWith('http')) return sign;
      if (mark === undefined) return `\\${sign}`;
      return `${indent}${mark.slice(0, -1)}\\${mark.slice(-1)}`;
    })
    .replace(/^[ \t]{4,}/gm, '   ');
}
