import { MAX_VOICE_SECONDS } from '@sentiers/shared/files/schema.ts';
import type { KeptVoice } from './use-attachments.ts';
import type { Recording, VoiceRecording } from './voice-recording.ts';

const MAX_MS = MAX_VOICE_SECONDS * 1_000;

/** Where what was said is put as soon as it ends, whatever becomes of the page. */
export interface VoiceKeeping {
  keep: (recording: Recording) => KeptVoice;
  giveUp: (id: string) => void;
}

/** What is said from one beginning to its end, when it is kept at once: only who gives it up loses it. */
export class VoiceTake {
  readonly recording: VoiceRecording;
  readonly #keeping: () => VoiceKeeping;
  #isEnding = false;
  #isUnwanted = false;
  #keptAs: string | null = null;

  constructor(recording: VoiceRecording, keeping: () => VoiceKeeping) {
    this.recording = recording;
    this.#keeping = keeping;
  }

  /** Answers what was said, once it is kept (unless it is empty); null where it had ended before, or was given up. */
  async end(): Promise<Recording | null> {
    if (this.#isEnding) return null;
    this.#isEnding = true;
    const { duration, ...made } = await this.recording.stop();
    if (this.#isUnwanted) return null;
    const said = { ...made, duration: Math.min(duration, MAX_MS) };
    if (said.content.size === 0) return said;
    const { id, kept } = this.#keeping().keep(said);
    this.#keptAs = id;
    await kept;
    return this.#isUnwanted ? null : said;
  }

  giveUp(): void {
    this.#isUnwanted = true;
    this.recording.cancel();
    if (this.#keptAs !== null) this.#keeping().giveUp(this.#keptAs);
  }
}
