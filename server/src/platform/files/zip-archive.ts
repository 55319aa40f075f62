import { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** More than anyone's archive holds. */
const MAX_ENTRIES = 20_000;

/** Where an archive's bytes are: read from `start` to before `end`, a piece at a time. */
export interface ArchiveBytes {
  length: number;
  read(start: number, end: number): AsyncGenerator<Buffer>;
}

/** A file of an archive, by what the archive says of it: nothing of that is believed while it is read. */
export type ArchiveEntry = Entry;

/** An archive that can't be read, or not further: what is wrong is in its bytes. */
export class BrokenArchiveError extends Error {
  override name = 'BrokenArchiveError';
}

/** Reads a zip where its table says that things stand: only the pieces that are asked for are in memory. */
class ArchiveReader extends yauzl.RandomAccessReader {
  readonly #bytes: ArchiveBytes;
  /** Our own store did not answer: the archive is not to blame. */
  failure: unknown = null;

  constructor(bytes: ArchiveBytes) {
    super();
    this.#bytes = bytes;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#watched(start, end));
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const fill = async () => {
      let at = offset;
      for await (const piece of this.#watched(position, position + length)) at += piece.copy(buffer, at);
      if (at < offset + length) throw new BrokenArchiveError('the archive ends too early');
    };
    fill().then(
      () => callback(null),
      (error: unknown) => callback(error as Error),
    );
  }

  async *#watched(start: number, end: number): AsyncGenerator<Buffer> {
    try {
      yield* this.#bytes.read(start, end);
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}

/** What a file of an archive is looked for by, from its path there; empty for one that is left alone. */
export type NameIn = (path: string) => string;

/** The files of an archive, by name, and how to read one of them. */
export class Archive {
  readonly entries: ReadonlyMap<string, ArchiveEntry>;
  readonly #zip: ZipFile;
  readonly #reader: ArchiveReader;

  private constructor(zip: ZipFile, reader: ArchiveReader, entries: ReadonlyMap<string, ArchiveEntry>) {
    this.#zip = zip;
    this.#reader = reader;
    this.entries = entries;
  }

  /** @throws BrokenArchiveError */
  static async open(bytes: ArchiveBytes, nameIn: NameIn): Promise<Archive> {
    const reader = new ArchiveReader(bytes);
    try {
      // Names are made out by us, and are never a path of ours.
      const options = { autoClose: false, decodeStrings: false };
      const zip = await yauzl.fromRandomAccessReaderPromise(reader, bytes.length, options);
      // Whoever reads a file of it learns of the error there.
      zip.on('error', () => undefined);
      return new Archive(zip, reader, await entriesOf(zip, nameIn));
    } catch (error) {
      throw reader.failure ?? broken(error);
    }
  }

  /**
   * The content of a file, as it is unfolded: never more of it than its table says.
   *
   * @throws BrokenArchiveError
   */
  async *read(entry: ArchiveEntry): AsyncGenerator<Buffer> {
    try {
      yield* await this.#zip.openReadStreamPromise(entry);
    } catch (error) {
      throw this.#reader.failure ?? broken(error);
    }
  }
}

/** Of two of the same name, the first. */
async function entriesOf(zip: ZipFile, nameIn: NameIn): Promise<Map<string, ArchiveEntry>> {
  const entries = new Map<string, ArchiveEntry>();
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    count += 1;
    if (count > MAX_ENTRIES) throw new BrokenArchiveError('too many files');
    const name = nameIn(nameOf(entry));
    if (name !== '' && !entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** iOS writes names in UTF-8 without saying so. */
function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: ArchiveEntry): string {
  try {
    return utf8.decode(fileNameRaw);
  } catch {
    return yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
  }
}

function broken(error: unknown): BrokenArchiveError {
  if (error instanceof BrokenArchiveError) return error;
  return new BrokenArchiveError('the archive cannot be read', { cause: error });
}
