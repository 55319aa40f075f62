import { instantOf, isMonthFirst, type Opening, openingOf } from './whatsapp-lines.ts';
import { type ExportedMedium, lastMark, mediumIn } from './whatsapp-media.ts';

/** A message of an export. `text` is what was said; `media` what was shown with it. */
export interface ExportedMessage {
  author: string;
  at: Date;
  text: string;
  media: ExportedMedium[];
}

export type ReadExport = { messages: ExportedMessage[] } | { refused: 'not_an_export' | 'export_too_long' };

/** More is refused. */
const MAX_MESSAGES = 5_000;
/** Longer, it is a sentence with a colon in it. */
const MAX_NAME = 80;
/** A message of ours shows no more; of WhatsApp's, each shows one. */
const MAX_SHOWN = 30;

/** Marks of direction, and spaces that don't break: WhatsApp puts them around names and attachments. */
const hidden = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const spaces = /[\u00a0\u202f]/g;

const deleted =
  /^(?:Ce message a été supprimé|Vous avez supprimé ce message|This message was deleted|You deleted this message)\.?$/i;
const editedMark = /^<(?:Ce message a été modifié|This message was edited)>$/i;
/** A name doesn't tell what someone did to the group. */
const doing =
  /\s(?:a créé|a ajouté|a changé|a modifié|a supprimé|a épinglé|created|added|changed|removed|pinned)\s/i;

/** Reads the text of an exported group, from Android or iOS, in French or English. Never throws. */
export function readExport(text: string): ReadExport {
  const entries: (Opening & { more: string[] })[] = [];
  for (const line of text.split(/\r?\n/)) {
    const opening = openingOf(line.replace(spaces, ' '));
    if (opening) entries.push({ ...opening, more: [] });
    else entries.at(-1)?.more.push(line);
    if (entries.length > MAX_MESSAGES * 2) return { refused: 'export_too_long' };
  }
  const monthFirst = isMonthFirst(entries.map(({ moment }) => moment));
  const messages = entries.flatMap(({ moment, rest, more }) => {
    const said = saidIn(rest, more);
    return said ? [{ ...said, at: instantOf(moment, monthFirst) }] : [];
  });
  if (messages.length === 0) return { refused: 'not_an_export' };
  return messages.length > MAX_MESSAGES ? { refused: 'export_too_long' } : { messages };
}

/** Null for what the group says of itself, and for what was deleted. */
function saidIn(rest: string, more: readonly string[]): Omit<ExportedMessage, 'at'> | null {
  const at = rest.indexOf(': ') === -1 && rest.endsWith(':') ? rest.length - 1 : rest.indexOf(': ');
  const author = rest.slice(0, Math.max(at, 0)).replace(hidden, '').replace(/^~\s*/, '').trim();
  if (author === '' || author.length > MAX_NAME || doing.test(author)) return null;
  const first = rest.slice(at + 2);
  const { said, media } = wordsAndMedia([first, ...more].map((line) => line.replace(hidden, '')));
  const shows = media.length > 0;
  // On iOS the group speaks under its own name, behind a mark.
  if (first.startsWith('\u200e') && !shows) return null;
  return deleted.test(said) || (said === '' && !shows) ? null : { author, text: said, media };
}

function wordsAndMedia(lines: readonly string[]): { said: string; media: ExportedMedium[] } {
  const media: ExportedMedium[] = [];
  const words: string[] = [];
  for (const line of lines) {
    const shown = media.length < MAX_SHOWN ? mediumIn(line) : null;
    if (!shown) words.push(line);
    else {
      media.push(shown.medium);
      if (shown.said !== '') words.push(shown.said);
    }
  }
  return { said: withoutEditedMark(words.join('\n')).trim(), media };
}

function withoutEditedMark(said: string): string {
  const { before, mark } = lastMark(said);
  return mark !== null && editedMark.test(mark) ? before : said;
}
