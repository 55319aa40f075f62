import { WAVEFORM_BARS } from '@sentiers/shared/files/schema.ts';

/** Milliseconds between two looks at how loud it is. */
const LOOK_MS = 100;
/** Speech is clear at this, and five minutes of it weigh little more than one photo. */
const BITS_PER_SECOND = 32_000;
const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

export interface Recording {
  content: Blob;
  /** Milliseconds. */
  duration: number;
  waveform: number[];
}

/** Sound being recorded by this browser: begins at once, and may pause. */
export class VoiceRecording {
  readonly #stream: MediaStream;
  readonly #recorder: MediaRecorder;
  readonly #context = new AudioContext();
  readonly #analyser: AnalyserNode;
  readonly #samples: Uint8Array<ArrayBuffer>;
  readonly #levels: number[] = [];
  readonly #pieces: Blob[] = [];
  readonly #look: ReturnType<typeof setInterval>;
  /** Milliseconds, up to the last pause. */
  #before = 0;
  /** When it began, or went on, by the page's clock; null while it doesn't. */
  #since: number | null = null;

  private constructor(stream: MediaStream, onLevel: (level: number, duration: number) => void) {
    this.#stream = stream;
    const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
    this.#recorder = new MediaRecorder(stream, {
      audioBitsPerSecond: BITS_PER_SECOND,
      ...(mimeType && { mimeType }),
    });
    this.#analyser = this.#context.createAnalyser();
    this.#analyser.fftSize = 1024;
    this.#samples = new Uint8Array(this.#analyser.fftSize);
    this.#context.createMediaStreamSource(stream).connect(this.#analyser);
    this.#recorder.addEventListener('dataavailable', ({ data }) => this.#pieces.push(data));
    this.#recorder.start(1_000);
    this.#since = performance.now();
    this.#look = setInterval(() => {
      if (this.#recorder.state !== 'recording') return;
      const level = this.#level();
      this.#levels.push(level);
      onLevel(level, this.duration);
    }, LOOK_MS);
  }

  /** Asks for the microphone, which may be refused: rejects with the browser's `NotAllowedError` and its like. */
  static async begin(onLevel: (level: number, duration: number) => void): Promise<VoiceRecording> {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
    return new VoiceRecording(stream, onLevel);
  }

  /** By the clock, not by how often one looked: the browser seldom wakes a page that is out of sight. */
  get duration(): number {
    return Math.round(this.#before + (this.#since === null ? 0 : performance.now() - this.#since));
  }

  pause(): void {
    if (this.#recorder.state !== 'recording') return;
    this.#recorder.pause();
    this.#hold();
  }

  resume(): void {
    if (this.#recorder.state !== 'paused') return;
    this.#recorder.resume();
    this.#since = performance.now();
  }

  async stop(): Promise<Recording> {
    this.#hold();
    if (this.#recorder.state !== 'inactive') {
      const stopped = new Promise((resolve) =>
        this.#recorder.addEventListener('stop', resolve, { once: true }),
      );
      this.#recorder.stop();
      await stopped;
    }
    this.cancel();
    const content = new Blob(this.#pieces, { type: this.#recorder.mimeType });
    return { content, duration: Math.max(LOOK_MS, this.duration), waveform: drawWaveform(this.#levels) };
  }

  /** Lets the microphone go. */
  cancel(): void {
    clearInterval(this.#look);
    for (const track of this.#stream.getTracks()) track.stop();
    if (this.#context.state !== 'closed') void this.#context.close();
  }

  #hold(): void {
    this.#before = this.duration;
    this.#since = null;
  }

  /** How far the sound swings just now, from 0 to 100. */
  #level(): number {
    this.#analyser.getByteTimeDomainData(this.#samples);
    const swing = this.#samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), 0);
    return Math.min(100, Math.round(Math.sqrt(swing / 128) * 100));
  }
}

/** Levels as a few bars: the loudest moment of each stretch. */
export function drawWaveform(levels: readonly number[]): number[] {
  const bars = Math.min(WAVEFORM_BARS, Math.max(1, levels.length));
  return Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * levels.length) / bars);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * levels.length) / bars));
    return Math.max(0, ...levels.slice(from, to));
  });
}
