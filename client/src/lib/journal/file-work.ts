import { AppError } from '@sentiers/shared/errors.ts';
import type { Upload } from '@sentiers/shared/files/schema.ts';
import type { FilePart } from '../api/send-part.ts';
import type { Clock } from './environment.ts';
import type { FileRecord } from './file-record.ts';
import type { OutboxWork } from './outbox-entry.ts';
import type { GuardedCall, WorkDone } from './outbox-work.ts';
import type { JournalStorage } from './storage.ts';
import { UploadPace } from './upload-pace.ts';

/** Sends one piece, unless it is too late for it; answers how the upload stands. */
export type SendPart = (part: FilePart, mayLeave: () => boolean) => Promise<Upload>;

/** A picture made smaller, or the same content where that serves nothing. */
export type PrepareFile = (file: FileRecord, content: Blob) => Promise<Blob>;

interface FileSendingOptions {
  clock: Clock;
  storage: JournalStorage;
  call: GuardedCall;
  sendPart: SendPart;
  prepareFile: PrepareFile;
}

type FileWork = Extract<OutboxWork, { kind: 'file' }>;

/** Where a file has come to after a step; null when it is to be asked. */
export interface FileProgress {
  received: number | null;
}

/**
 * Sends files by small steps, each of which may be the last one for a long time: made smaller first, then announced,
 * then piece by piece from where the server has come to, then looked at by it.
 */
export class FileSending {
  readonly #options: FileSendingOptions;
  readonly #pace = new UploadPace();

  constructor(options: FileSendingOptions) {
    this.#options = options;
  }

  async step(work: FileWork, mayLeave: () => boolean): Promise<WorkDone | FileProgress> {
    const { file, content } = await this.#kept(work.fileId);
    if (!file.prepared) return this.#prepare(file, content);
    try {
      if (work.received === null) return await this.#announce(file, mayLeave);
      if (work.received >= file.bytes) {
        return { file: await this.#options.call('files.finish', { fileId: file.id }, mayLeave) };
      }
      return await this.#sendPart(file.id, work.received, content, mayLeave);
    } catch (error) {
      const known = progressIn(error, work);
      if (known) return known;
      throw error;
    }
  }

  async #kept(id: string): Promise<{ file: FileRecord; content: Blob }> {
    const { storage } = this.#options;
    const [file, kept] = await storage.transaction(['files', 'contents'], (tables) =>
      Promise.all([tables.files.get(id), tables.contents.get(id)]),
    );
    // The browser took it away, or it was given up at this moment.
    if (!file || !kept) throw new AppError('not_found');
    return { file, content: kept.content };
  }

  async #prepare(file: FileRecord, content: Blob): Promise<FileProgress> {
    const smaller = await this.#options.prepareFile(file, content).catch(() => content);
    await this.#options.storage.transaction(['files', 'contents'], async (tables) => {
      // Meanwhile it may have been sent with its message, or given up.
      const now = await tables.files.get(file.id);
      if (!now) return;
      await tables.contents.put({ id: file.id, content: smaller });
      await tables.files.put({ ...now, bytes: smaller.size, prepared: true });
    });
    return { received: null };
  }

  async #announce(
    { id, name, bytes, voice }: FileRecord,
    mayLeave: () => boolean,
  ): Promise<FileProgress | WorkDone> {
    const input = { fileId: id, name, bytes, ...(voice && { voice }) };
    return read(await this.#options.call('files.begin', input, mayLeave));
  }

  async #sendPart(
    fileId: string,
    offset: number,
    content: Blob,
    mayLeave: () => boolean,
  ): Promise<FileProgress | WorkDone> {
    const { clock, sendPart } = this.#options;
    const began = clock.now();
    const part = content.slice(offset, offset + this.#pace.bytes);
    try {
      const upload = await sendPart({ fileId, offset, content: part }, mayLeave);
      this.#pace.arrived(clock.now() - began);
      return read(upload);
    } catch (error) {
      if (!(error instanceof AppError)) this.#pace.failed();
      throw error;
    }
  }
}

function read({ received, file }: Upload): FileProgress | WorkDone {
  return file ? { file } : { received };
}

/** What an error says of where the file has come to: elsewhere than we thought, or nowhere. */
function progressIn(error: unknown, { received }: FileWork): FileProgress | null {
  if (!(error instanceof AppError)) return null;
  if (error.code === 'not_found' && received !== null) return { received: null };
  if (error.code !== 'wrong_offset') return null;
  const current = error.details?.current as Upload | undefined;
  return { received: current?.received ?? null };
}
