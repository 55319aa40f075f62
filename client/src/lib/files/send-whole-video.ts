import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import { api } from '../api/api.ts';
import { sendWholeFile, waitAfter } from './send-whole-file.ts';

interface SendingVideo {
  fileId: string;
  /** Told after each piece, from 0 to 1: at 1 the server looks at all of it, which takes a while. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a video, however long it takes, and has it looked at; again under the same id, from where it had come to.
 *
 * @throws AppError where it is refused; the signal's reason
 */
export async function sendWholeVideo(
  content: File,
  { fileId, onProgress, signal }: SendingVideo,
): Promise<FileSummary> {
  const { name } = content;
  const upload = await sendWholeFile(content, {
    ...{ fileId, name, onProgress, signal },
    ...{ video: true, patient: true },
  });
  if (upload.file) return upload.file;
  for (let failures = 0; ; failures += 1) {
    signal.throwIfAborted();
    try {
      return await api.files.finish({ fileId });
    } catch (error) {
      // It takes longer than one waits for an answer: it goes on meanwhile, and is asked about again.
      await waitAfter(error, failures, { patient: true, signal });
    }
  }
}
