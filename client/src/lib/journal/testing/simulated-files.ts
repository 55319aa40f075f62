import { AppError } from '@sentiers/shared/errors.ts';
import type { FileSummary, Upload } from '@sentiers/shared/files/schema.ts';
import { namedFiles } from '@sentiers/shared/messages/body.ts';

interface SimFile {
  owner: string;
  bytes: number;
  received: number;
  file: FileSummary | null;
}

/** Uploads as the server takes them: by pieces, each from where the one before it ended. */
export class SimulatedFiles {
  readonly #files = new Map<string, SimFile>();

  begin(person: string, { fileId, name, bytes }: { fileId: string; name: string; bytes: number }): Upload {
    const known = this.#files.get(fileId) ?? { owner: person, bytes, received: 0, file: null };
    if (known.owner !== person || known.bytes !== bytes) throw new AppError('client_id_conflict');
    this.#files.set(fileId, known);
    if (name.startsWith('trop')) throw new AppError('payload_too_large');
    return this.#upload(fileId, known);
  }

  receive(
    person: string,
    { fileId, offset, size }: { fileId: string; offset: number; size: number },
  ): Upload {
    const known = this.#mine(person, fileId);
    if (known.received !== offset) {
      throw new AppError('wrong_offset', { current: this.#upload(fileId, known) });
    }
    known.received += size;
    return this.#upload(fileId, known);
  }

  finish(person: string, { fileId }: { fileId: string }): FileSummary {
    const known = this.#mine(person, fileId);
    if (known.received !== known.bytes) {
      throw new AppError('wrong_offset', { current: this.#upload(fileId, known) });
    }
    known.file ??= {
      ...{ id: fileId, name: 'a.txt', kind: 'document', mediaType: 'text/plain', bytes: known.bytes },
      ...{ width: null, height: null, voice: null },
    };
    return known.file;
  }

  discard(person: string, { fileId }: { fileId: string }): { id: string } {
    this.#mine(person, fileId);
    this.#files.delete(fileId);
    return { id: fileId };
  }

  has(fileId: string): boolean {
    return this.#files.has(fileId);
  }

  /** The files that a person's words show; refused where one has not arrived. */
  shownIn(person: string, body: string): FileSummary[] {
    return namedFiles(body).flatMap((id) => {
      const known = this.#files.get(id);
      if (known?.owner !== person) return [];
      if (!known.file) throw new AppError('invalid_input');
      return [known.file];
    });
  }

  #mine(person: string, fileId: string): SimFile {
    const known = this.#files.get(fileId);
    if (known?.owner !== person) throw new AppError('not_found');
    return known;
  }

  #upload(id: string, { received, file }: SimFile): Upload {
    return { id, received, file };
  }
}
