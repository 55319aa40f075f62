import { AppError } from '@sentiers/shared/errors.ts';
import type { Upload } from '@sentiers/shared/files/schema.ts';
import { api, sendPart } from '../api/api.ts';
import { UploadPace } from '../journal/upload-pace.ts';

/** A network that comes and goes is waited for this often, a little longer each time. */
const PATIENCE_MS = [1_000, 2_000, 4_000, 8_000, 16_000];

interface Sending {
  fileId: string;
  /** Told after each piece: so much of it has arrived, from 0 to 1. */
  onProgress: (part: number) => void;
}

/**
 * Sends all of a file by pieces, from where the server has come to, while the page is open; it is not finished, so
 * that what asked for it may take it as it is.
 *
 * @throws AppError where it is refused; what the network says, once it was waited for
 */
export async function sendWholeFile(content: File, { fileId, onProgress }: Sending): Promise<void> {
  const bytes = content.size;
  const pace = new UploadPace();
  let { received } = await api.files.begin({ fileId, name: 'Export WhatsApp', bytes });
  let failures = 0;
  while (received < bytes) {
    const began = performance.now();
    try {
      const part = content.slice(received, received + pace.bytes);
      ({ received } = await sendPart({ fileId, offset: received, content: part }));
      pace.arrived(performance.now() - began);
      failures = 0;
      onProgress(received / bytes);
    } catch (error) {
      const known = receivedIn(error);
      if (known !== null) received = known;
      else {
        pace.failed();
        await wait(failures, error);
        failures += 1;
      }
    }
  }
}

/** Where the server says that the file has come to. */
function receivedIn(error: unknown): number | null {
  if (!(error instanceof AppError) || error.code !== 'wrong_offset') return null;
  return (error.details?.current as Upload | undefined)?.received ?? null;
}

/** Throws what waiting doesn't mend. */
async function wait(failures: number, error: unknown): Promise<void> {
  const patience = PATIENCE_MS[failures];
  if (error instanceof AppError || patience === undefined) throw error;
  await new Promise((resolve) => setTimeout(resolve, patience));
}
