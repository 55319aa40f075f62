import { buffer } from 'node:stream/consumers';
import { AppError } from '@sentiers/shared/errors.ts';
import {
  Archive,
  type ArchiveBytes,
  type ArchiveEntry,
  BrokenArchiveError,
} from '../../platform/files/zip-archive.ts';
import { type ExportedMessage, readExport } from './whatsapp-export.ts';
import { nameInExport } from './whatsapp-media.ts';

/** More text than this is refused, whatever it says of its size. */
const MAX_TEXT_BYTES = 5 * 1024 * 1024;

/**
 * The messages of an export: a text, or an archive with it. What else an archive holds is not opened yet.
 *
 * @throws AppError `invalid_input`, which says why of `export`
 */
export async function messagesOf(content: ArchiveBytes): Promise<ExportedMessage[]> {
  const read = readExport(new TextDecoder().decode(await textOf(content)));
  if ('refused' in read) throw refused(read.refused);
  return read.messages;
}

async function textOf(content: ArchiveBytes): Promise<Buffer> {
  const start = await buffer(content.read(0, 4));
  if (start.length === 4 && start.readUInt32LE(0) === 0x04034b50) return textIn(content);
  return collect(content.read(0, content.length), content.length);
}

/** Of the text files at the archive's root, WhatsApp's own: someone may have shared another text. */
async function textIn(content: ArchiveBytes): Promise<Buffer> {
  try {
    const archive = await Archive.open(content, nameInExport);
    const texts = [...archive.entries].filter(([name]) => isText(name)).sort(([a], [b]) => rank(a) - rank(b));
    const [first] = texts;
    if (!first) throw refused('not_an_export');
    const entry: ArchiveEntry = first[1];
    if (entry.isEncrypted()) throw refused('export_locked');
    return await collect(archive.read(entry), entry.uncompressedSize);
  } catch (error) {
    if (error instanceof BrokenArchiveError) throw refused('not_an_export');
    throw error;
  }
}

async function collect(content: AsyncIterable<Buffer>, announced: number): Promise<Buffer> {
  if (announced > MAX_TEXT_BYTES) throw refused('export_too_long');
  return buffer(content);
}

function isText(name: string): boolean {
  return /\.txt$/i.test(name) && !/^(?:PTT|DOC|IMG|VID|AUD)-/i.test(name);
}

/** WhatsApp's own names first. */
function rank(name: string): number {
  return /^_chat\.txt$|whatsapp/i.test(name) ? 0 : 1;
}

function refused(reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['export'], reason }] });
}
