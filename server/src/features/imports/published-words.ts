import { fileReference } from '@sentiers/shared/files/reference.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import { bringsMedia, wayOf } from '@sentiers/shared/imports/policy.ts';
import type { ImportTextDoc, StoredAuthor, StoredMedium } from './imports.model.ts';
import { absenceOf } from './medium-words.ts';
import { initialsOf, withoutNames } from './whatsapp-names.ts';

/** A message as it is brought in. */
export interface Kept {
  authorId: string;
  body: string;
  /** Ids of the author's files that it shows. */
  files: string[];
  at: Date;
}

/** A message of ours holds 20,000 characters, signs that are escaped included. */
const PIECE = 9_000;

const day = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', dateStyle: 'long' });
const hour = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });

/** An export as it is stored, and what was made of what it showed. */
interface Prepared extends Pick<ImportTextDoc, 'messages' | 'media'> {
  authors: readonly StoredAuthor[];
  files: ReadonlyMap<string, FileSummary>;
}

/**
 * What may be brought in, in the order of the dates: as its author where they agreed to be named, with what they
 * showed; as `by`, under initials, where they are chosen and nobody else decides, and then their words alone. In the
 * place of what is left stands why.
 */
export function keptOf(by: string, { authors, messages, media, files }: Prepared): Kept[] {
  const unnamed = authors.filter((author) => wayOf(author) !== 'named').map(({ name }) => name);
  return messages
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .flatMap(({ author: place, at, text, media: shown }) => {
      const author = authors[place];
      if (!author || wayOf(author) === 'out') return [];
      const [first = '', ...others] = piecesOf(withoutNames(text, unnamed)).map(asWords);
      const own = shown
        .flatMap((index) => media[index] ?? [])
        .map((medium) => shownAs(author, medium, files));
      const bodies = [[...own.map(({ words }) => words), first].filter(Boolean).join('\n\n'), ...others];
      const isNamed = wayOf(author) === 'named';
      const heading = isNamed
        ? ''
        : `**${initialsOf(author.name)}**, ${day.format(at)} à ${hour.format(at)}\n\n`;
      return bodies
        .filter((body) => body !== '')
        .map((body, index) => ({
          ...{ authorId: (isNamed && author.personId) || by, body: `${heading}${body}`, at },
          files: index === 0 ? own.flatMap(({ file }) => file?.id ?? []) : [],
        }));
    });
}

/** A file in its place, or why it is not there. */
function shownAs(
  author: StoredAuthor,
  { id, kind, refused }: StoredMedium,
  files: ReadonlyMap<string, FileSummary>,
): { words: string; file: FileSummary | null } {
  if (refused !== null) return { words: absenceOf(kind, refused), file: null };
  if (!bringsMedia(author)) return { words: absenceOf(kind, 'unnamed'), file: null };
  const file = files.get(id);
  if (!file) return { words: absenceOf(kind, 'missing'), file: null };
  const name = file.kind === 'audio' ? 'Message vocal' : file.name;
  return { words: fileReference({ id, name, kind: file.kind }), file };
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
    .replace(
      /https?:\/\/\S+|[\\`*_[\]<>~|#!]|^([^\S\n\r\u2028\u2029]*)([-+>]|\d+[.)])(?=\s)/gm,
      (sign, indent, mark) => {
        if (sign.startsWith('http')) return sign;
        if (mark === undefined) return `\\${sign}`;
        return `${indent}${mark.slice(0, -1)}\\${mark.slice(-1)}`;
      },
    )
    .replace(/^[ \t]{4,}/gm, '   ');
}
