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

/**
 * Stores bytes in GridFS, beside all the rest, so that one backup holds everything. Durable (majority) when it
 * answers; the answer is the file's id: another content is another id, a stored file never changes.
 */
export async function storeFile(
  content: Uint8Array | AsyncIterable<Uint8Array>,
  contentType: string,
): Promise<string> {
  const upload = bucket().openUploadStream('', { metadata: { contentType } });
  await pipeline(content instanceof Uint8Array ? Readable.from([content]) : content, upload);
  return upload.id.toHexString();
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
export async function removeFile(id: string): Promise<void> {
  const _id = fileId(id);
  if (!_id) return;
  try {
    await bucket().delete(_id);
  } catch (error) {
    const isGone = error instanceof mongoose.mongo.MongoRuntimeError && error.message.includes('not found');
    if (!isGone) throw error;
  }
}

function bucket(): mongoose.mongo.GridFSBucket {
  const { db } = mongoose.connection;
  if (!db) throw new Error('The database is not connected');
  return new mongoose.mongo.GridFSBucket(db, { bucketName: 'files' });
}

function fileId(id: string): mongoose.mongo.ObjectId | null {
  return mongoose.mongo.ObjectId.isValid(id) && id.length === 24 ? new mongoose.mongo.ObjectId(id) : null;
}
