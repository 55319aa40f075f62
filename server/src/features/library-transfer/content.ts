import { buffer } from 'node:stream/consumers';
import { AppError } from '@sentiers/shared/errors.ts';
import { v5 as derivedId } from 'uuid';
import {
  Archive,
  type ArchiveBytes,
  type ArchiveEntry,
  BrokenArchiveError,
} from '../../platform/files/zip-archive.ts';
import type { Candidate } from './candidate.ts';
import { csvCandidates } from './csv-candidates.ts';
import { markdownCandidate } from './markdown-candidates.ts';

const MOST_TEXTS = 2_000;
const LARGEST_TABLE = 20 * 1024 * 1024;
const LARGEST_TEXT = 1024 * 1024;
/** Of all texts of an archive together: a small archive may unfold to very much. */
const LARGEST_TEXTS = 100 * 1024 * 1024;

/** What a file that is to be imported holds. */
export interface Content {
  format: 'csv' | 'markdown';
  candidates: Candidate[];
  /** Ids that the other files of the archive will have, by their path. */
  files: ReadonlyMap<string, string>;
  /** One of them, as it is unfolded; null of what is no file of it. Throws `BrokenArchiveError`. */
  read(path: string): { bytes: number; content: AsyncIterable<Buffer> } | null;
}

/**
 * Reads a table, or an archive of Markdown: nothing of it is written anywhere.
 *
 * @throws AppError `invalid_input` (field `fileId`) for what is neither, is locked, or unfolds to too much
 */
export async function readContent(bytes: ArchiveBytes, importId: string): Promise<Content> {
  const start = await buffer(bytes.read(0, 4));
  if (start.length === 4 && start.readUInt32LE(0) === 0x04034b50) return folderIn(bytes, importId);
  if (bytes.length > LARGEST_TABLE) throw refused('import_too_long');
  const candidates = csvCandidates(await buffer(bytes.read(0, bytes.length)));
  return { format: 'csv', candidates, files: new Map(), read: () => null };
}

async function folderIn(bytes: ArchiveBytes, importId: string): Promise<Content> {
  try {
    const archive = await Archive.open(bytes, pathIn);
    const texts = [...archive.entries].filter(([path]) => /\.(?:md|markdown)$/i.test(path));
    if (texts.length === 0) throw refused('not_an_import');
    mustFit(texts.map(([, entry]) => entry));
    const candidates: Candidate[] = [];
    for (const [path, entry] of texts) {
      const text = new TextDecoder().decode(await buffer(archive.read(entry)));
      candidates.push(markdownCandidate(candidates.length + 1, path, text));
    }
    const isText = new Set(texts.map(([path]) => path));
    const others = [...archive.entries.keys()].filter((path) => !isText.has(path));
    return {
      ...{ format: 'markdown', candidates },
      files: new Map(others.map((path) => [path, derivedId(path, importId)])),
      read: (path) => {
        const entry = archive.entries.get(path);
        return entry ? { bytes: entry.uncompressedSize, content: archive.read(entry) } : null;
      },
    };
  } catch (error) {
    if (error instanceof BrokenArchiveError) throw refused('not_an_import', error);
    throw error;
  }
}

function mustFit(entries: readonly ArchiveEntry[]): void {
  const sizes = entries.map(({ uncompressedSize }) => uncompressedSize);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (entries.length > MOST_TEXTS || all > LARGEST_TEXTS || sizes.some((size) => size > LARGEST_TEXT)) {
    throw refused('import_too_long');
  }
  if (entries.some((entry) => entry.isEncrypted())) throw refused('archive_locked');
}

/** A path within the archive, and nowhere else: a folder, what leads out of it and what systems add are left alone. */
export function pathIn(path: string): string {
  const parts = path.normalize('NFC').split('/');
  const leadsOut = path.startsWith('/') || /[\\:\p{Cc}]/u.test(path) || parts.includes('..');
  const isNothing = path.endsWith('/') || parts.some((part) => part === '__MACOSX' || part.startsWith('.'));
  return leadsOut || isNothing ? '' : parts.join('/');
}

function refused(reason: string, cause?: unknown): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['fileId'], reason }] }, { cause });
}
