import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose from 'mongoose';

/** Bytes from the first to the last, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface StoredFile {
  id: string;
  contentType: string;
  /** Bytes. */
  length: number;
  /** The content, or a part of it; nothing is read before it is asked for. */
  read(range?: ByteRange): Readable;
}

/** The document that is about to name a file: what none names goes by itself (see `removeUnreferenced`). */
export interface FileOwner {
  kind: string;
  id: string;
}

/**
 * Stores bytes in GridFS, beside all the rest, so that one backup holds everything. Durable (majority) when it
 * answers; the answer is the file's id: another content is another id, a stored file never changes. Its owner has a day
 * to name it.
 */
export async function storeFile(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  { contentType, owner }: { contentType: string; owner: FileOwner },
): Promise<string> {
  const upload = bucket().openUploadStream('', { metadata: { contentType, owner } });
  const id = upload.id.toHexString();
  try {
    await pipeline(content instanceof Uint8Array ? Readable.from([content]) : content, upload);
  } catch (error) {
    // Its last piece may be under way: what this misses, the daily cleaning removes.
    await upload
      .abort()
      .catch(() => removeFile(id))
      .catch(() => undefined);
    throw error;
  }
  return id;
}

/** The file; null where there is none. */
export async function openFile(id: string): Promise<StoredFile | null> {
  const _id = fileId(id);
  if (!_id) return null;
  const [file] = await bucket().find({ _id }, { limit: 1 }).toArray();
  if (!file) return null;
  return {
    id,
    contentType: String(file.metadata?.contentType ?? 'application/octet-stream'),
    length: file.length,
    // To GridFS, the end of a range is what comes after it.
    read: (range) => bucket().openDownloadStream(_id, range && { start: range.start, end: range.end + 1 }),
  };
}

/** Removes a file; one that is already gone is fine. */
export function removeFile(id: string): Promise<void> {
  return removeFiles([id]);
}

export async function removeFiles(ids: readonly string[]): Promise<void> {
  const known = ids.flatMap((id) => fileId(id) ?? []);
  await mongoose.connection.collection('files.files').deleteMany({ _id: { $in: known } });
  await pieces().deleteMany({ files_id: { $in: known } });
}

/** What stored files are made of. */
export function pieces() {
  return mongoose.connection.collection<{ files_id: mongoose.mongo.ObjectId }>('files.chunks');
}

export function bucket(): mongoose.mongo.GridFSBucket {
  const { db } = mongoose.connection;
  if (!db) throw new Error('The database is not connected');
  return new mongoose.mongo.GridFSBucket(db, { bucketName: 'files' });
}

function fileId(id: string): mongoose.mongo.ObjectId | null {
  return mongoose.mongo.ObjectId.isValid(id) && id.length === 24 ? new mongoose.mongo.ObjectId(id) : null;
}
