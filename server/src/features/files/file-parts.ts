import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { inBatches, onceEach } from '../../platform/database/batches.ts';
import { SAMPLE_BYTES } from './content-type.ts';
import { type FileDoc, FileModel, type FilePartDoc, FilePartModel } from './files.model.ts';

/** Keeps a piece of a file; it counts once the file's document names it. */
export async function keepPart(fileId: string, content: Buffer): Promise<string> {
  const part = await FilePartModel.create({ _id: newId(), fileId, content });
  return part._id;
}

export async function dropPart(id: string): Promise<void> {
  await FilePartModel.deleteOne({ _id: id });
}

/** All that is kept of a file's pieces, those that came twice included. */
export async function dropParts(fileId: string): Promise<void> {
  await FilePartModel.deleteMany({ fileId });
}

/** Removes pieces kept before this moment whose file is gone: its removal was cut short, or came between. */
export async function dropLostParts(before: number): Promise<void> {
  // An id tells when its piece was kept.
  const kept = { _id: { $lt: newId({ msecs: before, seq: 0 }) } };
  const fileIds = FilePartModel.find(kept, { _id: 0, fileId: 1 })
    .sort({ fileId: 1 })
    .lean<Pick<FilePartDoc, 'fileId'>>()
    .cursor()
    .map(({ fileId }) => fileId);
  for await (const batch of inBatches<string>(onceEach(fileIds))) {
    const found = await FileModel.find({ _id: { $in: batch } }, { _id: 1 }).lean<Pick<FileDoc, '_id'>[]>();
    const there = new Set(found.map(({ _id }) => _id));
    await FilePartModel.deleteMany({ ...kept, fileId: { $in: batch.filter((id) => !there.has(id)) } });
  }
}

/** The pieces of a file in order, one at a time. */
export async function* contentOf({ parts }: Pick<FileDoc, 'parts'>): AsyncGenerator<Buffer> {
  for (const id of parts) yield await partContent(id);
}

export async function partContent(id: string): Promise<Buffer> {
  const part = await FilePartModel.findById(id).lean<FilePartDoc>();
  if (!part) throw new Error(`the part ${id} of a file is gone`);
  // A lean document keeps bytes in the driver's own wrapping.
  return Buffer.isBuffer(part.content)
    ? part.content
    : Buffer.from((part.content as { buffer: Buffer }).buffer);
}

export async function wholeContent(file: Pick<FileDoc, 'parts'>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of contentOf(file)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Its first bytes, enough to tell what it is. */
export async function sampleOf(file: Pick<FileDoc, 'parts'>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of contentOf(file)) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= SAMPLE_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, SAMPLE_BYTES);
}

export async function sha256Of(file: Pick<FileDoc, 'parts'>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of contentOf(file)) hash.update(piece);
  return hash.digest('hex');
}
