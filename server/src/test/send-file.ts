import type { FileSummary, Upload, Voice } from '@sentiers/shared/files/schema.ts';
import type { Test } from 'supertest';
import { v7 as newId } from 'uuid';
import type { Visitor } from './visitor.ts';

export interface SentFile {
  fileId?: string;
  name?: string;
  content: Uint8Array;
  voice?: Voice;
}

/** Announces a file, as a browser does. */
export function beginFile(
  visitor: Visitor,
  { fileId = newId(), name = 'note.txt', content, voice }: SentFile,
) {
  return visitor.put(`/api/files/${fileId}`, { name, bytes: content.length, ...(voice && { voice }) });
}

/** Sends one piece of a file. */
export function sendPart(visitor: Visitor, fileId: string, offset: number, content: Uint8Array): Test {
  return visitor.patchBytes(`/api/files/${fileId}/content`, content).set('Upload-Offset', String(offset));
}

/** Sends all of a file, piece by piece; answers its id. */
export async function sendWhole(visitor: Visitor, file: SentFile): Promise<string> {
  const { body } = await beginFile(visitor, file).expect(200);
  const { id: fileId } = body as Upload;
  const step = 1024 * 1024;
  for (let offset = 0; offset < file.content.length; offset += step) {
    await sendPart(visitor, fileId, offset, file.content.subarray(offset, offset + step)).expect(200);
  }
  return fileId;
}

/** Sends all of a file, and asks what became of it; to be completed with `.expect(…)`. */
export async function finishFile(
  visitor: Visitor,
  file: SentFile,
): Promise<{ fileId: string; answer: Test }> {
  const fileId = await sendWhole(visitor, file);
  return { fileId, answer: visitor.post(`/api/files/${fileId}/finished`) };
}

/** A file that is all there, and not shown yet. */
export async function giveFile(visitor: Visitor, file: SentFile): Promise<FileSummary> {
  const { answer } = await finishFile(visitor, file);
  return (await answer.expect(200)).body as FileSummary;
}
