/** Milliseconds between two sendings of where someone is. */
export const SEND_EVERY_MS = 10_000;
/** From so many seconds of the end on, one has seen it: it begins anew. */
const LAST_SECONDS = 15;

/** Where someone stopped, and when. */
export interface Stop {
  seconds: number;
  /** ISO date. */
  at: string;
}

interface Options {
  /** Keeps it on this device, at once. */
  keep: (stop: Stop) => void;
  /** For the other devices. What fails is sent with the next one. */
  send: (seconds: number) => Promise<unknown>;
}

/** Keeps where someone is in a video: on the device at each step, on the server every ten seconds at most. */
export class PositionKeeper {
  readonly #options: Options;
  #seconds = 0;
  #sent: number | null = null;
  #sentAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The video is at this second. */
  at(seconds: number): void {
    const whole = Math.floor(seconds);
    if (whole === this.#seconds) return;
    this.#seconds = whole;
    this.#options.keep({ seconds: whole, at: new Date().toISOString() });
    if (this.#timer !== undefined) return;
    const wait = Math.max(0, this.#sentAt + SEND_EVERY_MS - Date.now());
    this.#timer = setTimeout(() => this.#send(), wait);
  }

  #send(): void {
    this.#timer = undefined;
    if (this.#sent === this.#seconds) return;
    this.#sent = this.#seconds;
    this.#sentAt = Date.now();
    void this.#options.send(this.#seconds).catch(() => {
      this.#sent = null;
    });
  }
}

/** Where to begin: the address says it, else the device or the server, whichever was told last. */
export function startOf(
  given: { asked: number | null; here: Stop | null; there: Stop | null },
  duration: number | null,
): number {
  if (given.asked !== null) return given.asked;
  const [last] = [given.here, given.there]
    .filter((stop) => stop !== null)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  if (!last || (duration !== null && last.seconds > duration - LAST_SECONDS)) return 0;
  return last.seconds;
}
