import type { Replay } from '@sentiers/shared/replays/schema.ts';
import { api } from '../../../lib/api/api.ts';
import { expectedAccount } from '../../../lib/api/expected-account.ts';
import { type DeviceNote, deviceNote } from '../../../lib/device-notes.ts';
import { sendWholeVideo } from '../../../lib/files/send-whole-video.ts';
import { systemRandom } from '../../../lib/journal/environment.ts';

/** A video that is on its way, as this device knows it: enough to go on after a reload, once the same file is chosen. */
export interface KeptUpload {
  fileId: string;
  name: string;
  bytes: number;
  modified: number;
  /** From 0 to 1. */
  progress: number;
}

/** `sending`: piece by piece. `checking`: all is there, and looked at. `stopped`: by hand, or by a reload. */
export interface VideoUpload extends KeptUpload {
  state: 'sending' | 'checking' | 'stopped';
  error: unknown;
}

/** What sends a video, whichever page is shown: one for each replay. */
class VideoUploads {
  readonly #uploads = new Map<string, VideoUpload>();
  readonly #files = new Map<string, File>();
  readonly #stops = new Map<string, AbortController>();
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is on its way to this replay; what a reload cut short is `stopped`. */
  of(replayId: string): VideoUpload | null {
    const known = this.#uploads.get(replayId);
    if (known) return known;
    const kept = noteOf(replayId).read();
    if (!kept) return null;
    const stopped = { ...kept, state: 'stopped', error: null } as const;
    this.#uploads.set(replayId, stopped);
    return stopped;
  }

  /** Whether the file itself is at hand: after a reload it has to be chosen again. */
  hasFile(replayId: string): boolean {
    return this.#files.has(replayId);
  }

  /** Whether that is the file that was on its way. */
  isSame(replayId: string, { name, size, lastModified }: File): boolean {
    const upload = this.of(replayId);
    return upload?.name === name && upload.bytes === size && upload.modified === lastModified;
  }

  /** Sends a file, or goes on with it where it is the one that was on its way. */
  begin(replayId: string, file: File, onDone: (replay: Replay) => void): void {
    const same = this.isSame(replayId, file) ? this.of(replayId) : null;
    this.#files.set(replayId, file);
    const { name, size: bytes, lastModified: modified } = file;
    const fileId = same?.fileId ?? systemRandom.uuid();
    this.#set(replayId, {
      ...{ fileId, name, bytes, modified, progress: same?.progress ?? 0 },
      ...{ state: 'sending', error: null },
    });
    void this.#send(replayId, file, onDone);
  }

  /** Goes on with what was stopped by hand. */
  resume(replayId: string, onDone: (replay: Replay) => void): void {
    const file = this.#files.get(replayId);
    if (file) this.begin(replayId, file, onDone);
  }

  pause(replayId: string): void {
    this.#stops.get(replayId)?.abort(new DOMException('paused', 'AbortError'));
  }

  /** Gives it up: what has arrived is of no use any more. */
  discard(replayId: string): void {
    this.pause(replayId);
    const upload = this.of(replayId);
    if (upload) void api.files.discard({ fileId: upload.fileId }).catch(() => undefined);
    this.#forget(replayId);
  }

  async #send(replayId: string, file: File, onDone: (replay: Replay) => void): Promise<void> {
    const stop = new AbortController();
    this.#stops.set(replayId, stop);
    const fileId = this.of(replayId)?.fileId ?? '';
    const onProgress = (progress: number) =>
      this.#change(replayId, { progress, state: progress < 1 ? 'sending' : 'checking' });
    try {
      await sendWholeVideo(file, { fileId, onProgress, signal: stop.signal });
      const replay = await api.replays.setVideo({ replayId, video: { kind: 'file', fileId } });
      this.#forget(replayId);
      onDone(replay);
    } catch (error) {
      if (this.#stops.get(replayId) !== stop) return;
      const isPaused = stop.signal.aborted;
      this.#change(replayId, { state: 'stopped', error: isPaused ? null : error });
    }
  }

  #change(replayId: string, change: Partial<VideoUpload>): void {
    const upload = this.#uploads.get(replayId);
    if (upload) this.#set(replayId, { ...upload, ...change });
  }

  #set(replayId: string, upload: VideoUpload): void {
    this.#uploads.set(replayId, upload);
    const { fileId, name, bytes, modified, progress } = upload;
    noteOf(replayId).write({ fileId, name, bytes, modified, progress });
    this.#tell();
  }

  #forget(replayId: string): void {
    this.#stops.delete(replayId);
    this.#uploads.delete(replayId);
    this.#files.delete(replayId);
    noteOf(replayId).forget();
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const videoUploads = new VideoUploads();

/** A browser that keeps nothing sends it all the same, and begins anew after a reload. */
function noteOf(replayId: string): DeviceNote<KeptUpload> {
  return deviceNote(expectedAccount() ?? '', `video-${replayId}`);
}
