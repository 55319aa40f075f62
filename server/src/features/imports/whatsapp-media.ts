import type { MediumKind } from '@sentiers/shared/imports/schema.ts';

/** What a message of an export showed. */
export interface ExportedMedium {
  kind: MediumKind;
  /** As its archive calls it; null where the export was made without it. */
  name: string | null;
}

/** Longer than all that WhatsApp writes in the place of something: no pattern is tried on more than this. */
const LONGEST_MARK = 300;
const leftOut = /^<(?:Médias? omis|Media omitted)>$/i;
/** On iOS a document's name and its pages come first. */
const leftOutByKind =
  /^(?:.{1,200}\s•.*\s)?(image|photo|vidéo|video|audio|sticker|GIF|document|carte de contact|Contact card) (?:omise?|absente?|omitted)$/i;
const onAndroid = /^(.{1,200}\.\w{2,5}) \((?:fichier joint|file attached)\)$/i;
/** What was said with it comes first, however long it is. */
const onIos = /^<(?:attached|pièce jointe|joint)\s?:\s?([^<>]{1,200})>$/i;
const pagesOnIos = /^.{1,200}\s•\s*\d+\s*pages?$/i;

/** What a line of a message shows, and what it says with it; null for one that only says. */
export function mediumIn(line: string): { medium: ExportedMedium; said: string } | null {
  const written = line.trim();
  if (written.length > LONGEST_MARK) return attachedAtEnd(written);
  if (leftOut.test(written)) return { medium: { kind: 'media', name: null }, said: '' };
  const [, omitted] = leftOutByKind.exec(written) ?? [];
  if (omitted !== undefined) return { medium: { kind: kindCalled(omitted), name: null }, said: '' };
  const [, attached] = onAndroid.exec(written) ?? [];
  if (attached !== undefined) return { medium: named(attached), said: '' };
  return attachedAtEnd(written);
}

function attachedAtEnd(written: string): { medium: ExportedMedium; said: string } | null {
  const { before, mark } = lastMark(written);
  const [, name] = (mark && onIos.exec(mark)) || [];
  if (name === undefined) return null;
  const isPages = before.length <= LONGEST_MARK && pagesOnIos.test(before);
  return { medium: named(name), said: isPages ? '' : before };
}

/** What stands in angle brackets at the very end of a text, and what comes before; null where it is longer than any. */
export function lastMark(text: string): { before: string; mark: string | null } {
  const start = text.endsWith('>') ? text.lastIndexOf('<') : -1;
  if (start === -1 || text.length - start > LONGEST_MARK) return { before: text, mark: null };
  return { before: text.slice(0, start).trimEnd(), mark: text.slice(start) };
}

function kindCalled(word: string): MediumKind {
  switch (word.toLowerCase()) {
    case 'audio':
      return 'voice';
    case 'document':
      return 'document';
    case 'vidéo':
    case 'video':
      return 'video';
    case 'carte de contact':
    case 'contact card':
      return 'contact';
    default:
      return 'photo';
  }
}

const endings: readonly (readonly [MediumKind, RegExp])[] = [
  ['photo', /\.(?:jpe?g|png|webp|gif|heic|heif|avif)$/i],
  ['voice', /\.(?:opus|ogg|oga|m4a|aac|amr|mp3)$/i],
  ['video', /\.(?:mp4|m4v|mov|3gp|webm|mkv)$/i],
  ['contact', /\.vcf$/i],
];

function named(name: string): ExportedMedium {
  const kind = endings.find(([, ending]) => ending.test(name))?.[0] ?? 'document';
  return { kind, name: archiveName(name) };
}

/** Marks of direction that WhatsApp puts around names; accents and spaces of which there are several. */
const hidden = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A name as it is looked for: text and archive don't write it byte for byte alike. */
export function archiveName(name: string): string {
  return name.replace(hidden, '').replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** What an export's file is looked for by: what stands in a folder is none of WhatsApp's. */
export function nameInExport(path: string): string {
  const name = archiveName(path);
  return /[/\\]/.test(name) ? '' : name;
}
