import { AppError } from '@sentiers/shared/errors.ts';
import { unzipSync } from 'fflate';
import { type ExportedMessage, readExport } from './whatsapp-export.ts';

/** More text than this is refused, whatever it says of its size. */
const MAX_TEXT_BYTES = 5 * 1024 * 1024;
const MAX_ENTRIES = 20_000;

/**
 * The messages of an export: a text, or an archive with it. What else an archive holds is neither opened nor kept.
 *
 * @throws AppError `invalid_input`, which says why of `export`
 */
export function messagesOf(content: Buffer): ExportedMessage[] {
  const text = isArchive(content) ? textIn(content) : content;
  if (text.length > MAX_TEXT_BYTES) throw refused('export_too_long');
  const read = readExport(new TextDecoder().decode(text));
  if ('refused' in read) throw refused(read.refused);
  return read.messages;
}

function isArchive(content: Buffer): boolean {
  return content.length > 30 && content.readUInt32LE(0) === 0x04034b50;
}

/** Only a text file at the archive's root, inflated into no more than what it may take. */
function textIn(archive: Buffer): Uint8Array {
  // First bit of the first entry's flags.
  if ((archive.readUInt16LE(6) & 1) === 1) throw refused('export_locked');
  let entries = 0;
  let isTooLong = false;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    entries += 1;
    const isText = /^[^/\\]+\.txt$/i.test(name) && !/^(?:PTT|DOC|IMG|VID|AUD)-/i.test(name);
    isTooLong ||= isText && originalSize > MAX_TEXT_BYTES;
    return isText && !isTooLong && entries <= MAX_ENTRIES;
  };
  const files = Object.entries(unzip(archive, filter)).sort(([a], [b]) => rank(a) - rank(b));
  if (isTooLong) throw refused('export_too_long');
  const [first] = files;
  if (!first) throw refused('not_an_export');
  return first[1];
}

function unzip(archive: Buffer, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(archive, { filter });
  } catch {
    throw refused('not_an_export');
  }
}

/** WhatsApp's own names first: someone may have shared another text. */
function rank(name: string): number {
  return /^_chat\.txt$|whatsapp/i.test(name) ? 0 : 1;
}

function refused(reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['export'], reason }] });
}
