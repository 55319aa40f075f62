import type { Frames } from './frames.ts';
import type { Heads } from './streams.ts';
import type { Frame, StreamRef } from './types.ts';

export interface HeadWatchOptions {
  heads: Heads;
  frames: Frames;
  everyMs: number;
  onError(error: unknown): void;
}

/**
 * Reads the heads of the open streams in one majority query, and tells those who have them open where one isn't what
 * was last delivered: a lost last frame, or another server's that never came, is found.
 */
export class HeadWatch {
  readonly #options: HeadWatchOptions;
  #delivered = new Map<string, number>();
  #openStreams: () => Iterable<StreamRef> = () => [];
  #timer: NodeJS.Timeout | undefined;

  constructor(options: HeadWatchOptions) {
    this.#options = options;
    options.frames.listen((frame: Frame) => {
      this.#delivered.set(frame.stream.id, frame.to);
    });
  }

  /** Says which streams someone has open here. */
  watch(openStreams: () => Iterable<StreamRef>): void {
    this.#openStreams = openStreams;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.look().catch((error) => this.#options.onError(error));
    }, this.#options.everyMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** One look at all of them. */
  async look(): Promise<void> {
    const open = new Map([...this.#openStreams()].map((stream) => [stream.id, stream]));
    if (open.size === 0) return;
    const heads = await this.#options.heads.read(open.keys());
    const missed = [...heads].filter(([id, { version }]) => this.#delivered.get(id) !== version);
    this.#delivered = new Map([...this.#delivered].filter(([id]) => open.has(id)));
    this.#options.frames.push(
      missed.map(([id, { kind, version, lastSeq, home }]) => ({
        ...{ stream: { kind, id }, from: version, to: version },
        ...{ lastSeq, home, entities: [] },
      })),
    );
  }
}
