import type { MediumRefusal } from '@sentiers/shared/imports/schema.ts';
import { v7 as newId } from 'uuid';
import type { ImportTextDoc, StoredMedium } from './imports.model.ts';
import type { ExportedMessage } from './whatsapp-export.ts';
import type { ExportedMedium } from './whatsapp-media.ts';

/** More than this of one export is left where it is. */
const MAX_MEDIA = 1_000;
/** Of all that is unfolded of one export, whether it is taken or not: its entries may well share their bytes. */
const MAX_TOTAL_BYTES = 500 * 1024 * 1024;

/**
 * What an export's messages showed, in their order, and what of it can't be brought in whatever its archive holds.
 * A file that the messages of several people name is nobody's: one of them may have written its name to take it.
 */
export function planMedia(
  messages: readonly ExportedMessage[],
  names: readonly string[],
): Pick<ImportTextDoc, 'messages' | 'media'> {
  const places = new Map(names.map((name, place) => [name, place]));
  const senders = sendersOf(messages);
  const media: StoredMedium[] = [];
  let wanted = 0;
  const texts = messages.map(({ author: name, at, text, media: shown }) => {
    const author = places.get(name) ?? 0;
    const first = media.length;
    for (const medium of shown) {
      const refused = refusalOf(medium, senders, wanted);
      if (refused === null) wanted += 1;
      media.push({ id: newId(), author, ...medium, at, refused, file: null });
    }
    return { author, at, text, media: shown.map((_, index) => first + index) };
  });
  return { messages: texts, media };
}

function refusalOf(
  { kind, name }: ExportedMedium,
  senders: ReadonlyMap<string, ReadonlySet<string>>,
  wanted: number,
): MediumRefusal | null {
  if (name === null) return 'omitted';
  if (kind === 'contact') return 'contact';
  if ((senders.get(name)?.size ?? 0) > 1) return 'several';
  return wanted >= MAX_MEDIA ? 'too_many' : null;
}

function sendersOf(messages: readonly ExportedMessage[]): Map<string, Set<string>> {
  const senders = new Map<string, Set<string>>();
  for (const { author, media } of messages) {
    for (const { name } of media) {
      if (name !== null) senders.set(name, (senders.get(name) ?? new Set()).add(author));
    }
  }
  return senders;
}

export function isWaiting({ refused, file }: StoredMedium): boolean {
  return refused === null && file === null;
}

/**
 * What of what waits can't be brought in by what its archive says of it, by place: it isn't there, is too large, or
 * would be too much with all that comes before it. The same however much of it was read already.
 */
export function refusedUnread(
  media: readonly StoredMedium[],
  sizes: ReadonlyMap<string, number>,
  most: number,
): Map<number, MediumRefusal> {
  const refusals = new Map<number, MediumRefusal>();
  let total = 0;
  for (const [place, medium] of media.entries()) {
    const bytes = sizes.get(medium.name ?? '');
    const refused = unreadRefusal(bytes, most, MAX_TOTAL_BYTES - total);
    if (refused === null) total += bytes ?? 0;
    else if (isWaiting(medium)) refusals.set(place, refused);
  }
  return refusals;
}

function unreadRefusal(bytes: number | undefined, most: number, left: number): MediumRefusal | null {
  if (bytes === undefined) return 'missing';
  if (bytes > most) return 'too_large';
  return bytes > left ? 'too_many' : null;
}
