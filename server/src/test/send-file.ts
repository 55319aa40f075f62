import type { FileSummary, Upload, Voice } from '@sentiers/shared/files/schema.ts';
import type { Test } from 'supertest';
import { v7 as newId } from 'uuid';
import type { Visitor } from './visitor.ts';

export interface SentFile {
  fileId?: string;
  name?: string;
  content: Uint8Array;
  voice?: Voice;
  video?: true;
}

/** What a WebM begins with, and then as many bytes as one likes: told to be one, and played by nobody. */
export function film(bytes: number): Buffer {
  const head =
    '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff';
  return Buffer.concat([Buffer.from(head, 'hex')], bytes);
}

/** Announces a file, as a browser does. */
export function beginFile(
  visitor: Visitor,
  { fileId = newId(), name = 'note.txt', content, voice, video }: SentFile,
) {
  const sentAs = { ...(voice && { voice }), ...(video && { video }) };
  return visitor.put(`/api/files/${fileId}`, { name, bytes: content.length, ...sentAs });
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
