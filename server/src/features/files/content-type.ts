import type { FileKind } from '@sentiers/shared/files/schema.ts';
import { fileTypeFromBuffer } from 'file-type';
import { refusedContent } from './refused-content.ts';

/** What its sender says that it is for; what it is is told from its content. */
export type SentAs = 'voice' | 'video' | 'any';

/** The first bytes of a file, enough to tell what it is. */
export const SAMPLE_BYTES = 4 * 1024 * 1024;

export interface ContentType {
  kind: FileKind;
  mediaType: string;
  /** Endings that a name of such a file may have; the first is given to one that has none of them. */
  endings: readonly string[];
}

const images = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']);
/** Phones' own pictures, which our library can't read; browsers that can make a JPEG of it before it leaves. */
const phonePictures = /^image\/hei[cf]/;

/** Sound as browsers record it, by what its container is told to be. */
const voices: Readonly<Record<string, ContentType>> = {
  'video/webm': voice('audio/webm', 'webm'),
  'audio/webm': voice('audio/webm', 'webm'),
  'video/mp4': voice('audio/mp4', 'm4a'),
  'audio/mp4': voice('audio/mp4', 'm4a'),
  'audio/x-m4a': voice('audio/mp4', 'm4a'),
  'audio/ogg': voice('audio/ogg', 'ogg'),
};

/** What browsers play, to be watched. */
const videos: Readonly<Record<string, ContentType>> = {
  'video/mp4': { kind: 'video', mediaType: 'video/mp4', endings: ['mp4', 'm4v'] },
  'video/x-m4v': { kind: 'video', mediaType: 'video/mp4', endings: ['m4v', 'mp4'] },
  'video/webm': { kind: 'video', mediaType: 'video/webm', endings: ['webm'] },
};

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** What is taken as it is, to be downloaded only. Programs, and documents that carry some, are not among them. */
const documents: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  [`${office}.wordprocessingml.document`]: ['docx'],
  [`${office}.spreadsheetml.sheet`]: ['xlsx'],
  [`${office}.presentationml.presentation`]: ['pptx'],
  [`${open}.text`]: ['odt'],
  [`${open}.spreadsheet`]: ['ods'],
  [`${open}.presentation`]: ['odp'],
  [`${open}.graphics`]: ['odg'],
  'application/rtf': ['rtf'],
  'application/epub+zip': ['epub'],
  'application/zip': ['zip'],
  'audio/mpeg': ['mp3'],
  'audio/wav': ['wav'],
  'audio/flac': ['flac'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/mp4': ['m4a'],
  'audio/x-m4a': ['m4a'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov'],
  'video/webm': ['webm'],
  'image/tiff': ['tif', 'tiff'],
};

/** The container of Word, Excel and PowerPoint before 2007 is also that of installers: its name must tell. */
const oldOffice: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};

/** Plain text has no signature: its name tells what it is for, and it is never shown as a page or a picture. */
const texts: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  ics: 'text/calendar',
  vcf: 'text/vcard',
  json: 'application/json',
  geojson: 'application/geo+json',
  gpx: 'application/gpx+xml',
  kml: 'application/octet-stream',
  xml: 'application/octet-stream',
  html: 'application/octet-stream',
  htm: 'application/octet-stream',
  svg: 'application/octet-stream',
};

/**
 * What a content is, told from its first bytes; its name counts only for what has no signature. Throws
 * `unsupported_media` for what we don't take.
 */
export async function contentTypeOf(
  sample: Uint8Array,
  { name, sentAs }: { name: string; sentAs: SentAs },
): Promise<ContentType> {
  const mime = (await fileTypeFromBuffer(sample))?.mime.split(';')[0];
  if (sentAs === 'voice') return (mime && voices[mime]) || refuse('voice_type');
  if (sentAs === 'video') return (mime && videos[mime]) || refuse('video_type');
  if (mime === undefined || mime === 'application/xml') return textType(sample, name);
  if (images.has(mime)) return { kind: 'image', mediaType: 'image/webp', endings: ['webp'] };
  if (phonePictures.test(mime)) return refuse('image_heic');
  const ending = endingOf(name);
  const old = mime === 'application/x-cfb' ? oldOffice[ending] : undefined;
  if (old) return { kind: 'document', mediaType: old, endings: [ending] };
  const endings = Object.hasOwn(documents, mime) ? documents[mime] : undefined;
  return endings ? { kind: 'document', mediaType: mime, endings } : refuse('file_type');
}

export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function textType(sample: Uint8Array, name: string): ContentType {
  if (!isText(sample)) return refuse('file_type');
  const ending = endingOf(name);
  const known = Object.hasOwn(texts, ending) ? texts[ending] : undefined;
  return known
    ? { kind: 'document', mediaType: known, endings: [ending] }
    : { kind: 'document', mediaType: 'text/plain', endings: ['txt'] };
}

/** Whatever its encoding (spreadsheets still write CSV in that of Windows), text has none of these bytes. */
function isText(sample: Uint8Array): boolean {
  return sample.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function voice(mediaType: string, ending: string): ContentType {
  return { kind: 'audio', mediaType, endings: [ending] };
}

function refuse(reason: string): never {
  throw refusedContent('unsupported_media', reason);
}
