import { AppError, isRefusal } from '@sentiers/shared/errors.ts';
import type { Upload } from '@sentiers/shared/files/schema.ts';
import { api, sendPart } from '../api/api.ts';
import { UploadPace } from '../journal/upload-pace.ts';

/** A network that comes and goes is waited for this often, a little longer each time. */
const PATIENCE_MS = [1_000, 2_000, 4_000, 8_000, 16_000];

interface Sending {
  fileId: string;
  name: string;
  /** Sent to be watched. */
  video?: true;
  /** Told after each piece: so much of it has arrived, from 0 to 1. */
  onProgress: (part: number) => void;
  /** Stops it where it is: sent again under the same id, it goes on from there. */
  signal?: AbortSignal;
  /** Waits for the network as long as it takes: it takes hours, and is stopped by hand. */
  patient?: boolean;
}

/**
 * Sends all of a file by pieces, from where the server has come to, while the page is open; it is not finished, so
 * that what asked for it may take it as it is.
 *
 * @throws AppError where it is refused; what the network says, once it was waited for; the signal's reason
 */
export async function sendWholeFile(content: File, sending: Sending): Promise<Upload> {
  const { fileId, name, video, onProgress, signal, patient = false } = sending;
  const bytes = content.size;
  const pace = new UploadPace();
  let failures = 0;
  let upload: Upload | null = null;
  while (upload === null || upload.received < bytes) {
    signal?.throwIfAborted();
    const began = performance.now();
    try {
      if (upload === null) upload = await api.files.begin({ fileId, name, bytes, ...(video && { video }) });
      else {
        const { received } = upload;
        const part = content.slice(received, received + pace.bytes);
        upload = await sendPart({ fileId, offset: received, content: part });
        pace.arrived(performance.now() - began);
      }
      failures = 0;
      onProgress(upload.received / bytes);
    } catch (error) {
      const known = currentIn(error);
      if (known !== null) upload = known;
      else {
        pace.failed();
        await waitAfter(error, failures, { patient, signal });
        failures += 1;
      }
    }
  }
  return upload;
}

/** Where the server says that the file has come to. */
function currentIn(error: unknown): Upload | null {
  if (!(error instanceof AppError) || error.code !== 'wrong_offset') return null;
  return (error.details?.current as Upload | undefined) ?? null;
}

/**
 * Waits before something is tried again: as long as the server asks, or a little longer each time.
 *
 * @throws what waiting doesn't mend; the signal's reason
 */
export async function waitAfter(
  error: unknown,
  failures: number,
  { patient, signal }: { patient: boolean; signal: AbortSignal | undefined },
): Promise<void> {
  const asked = error instanceof AppError ? error.details?.retryAfter : undefined;
  const rank = patient ? Math.min(failures, PATIENCE_MS.length - 1) : failures;
  const patience = asked === undefined ? PATIENCE_MS[rank] : asked * 1_000;
  if (isFinal(error, patient) || patience === undefined) throw error;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, patience);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** What the server refuses for good; whoever is patient waits for what passes, too. */
function isFinal(error: unknown, patient: boolean): boolean {
  return error instanceof AppError && (!patient || isRefusal(error));
}
