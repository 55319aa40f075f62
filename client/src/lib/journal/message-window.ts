import type { MessagePages } from './message-pages.ts';
import type { PageLoader } from './page-loader.ts';

const NEWEST = Number.POSITIVE_INFINITY;

interface WindowOptions {
  pages: MessagePages;
  loader: PageLoader;
  /** Another part of what is loaded is looked at. */
  changed(): void;
}

/** Which part of a conversation one looks at, among what is loaded, and the ways to the rest. */
export class MessageWindow {
  readonly #options: WindowOptions;
  /** Rank one looks at; infinite for the newest. */
  #anchor = NEWEST;

  constructor(options: WindowOptions) {
    this.#options = options;
  }

  /** The ranks that follow one another around what one looks at; undefined where nothing of it is loaded. */
  get current() {
    return this.#options.pages.ranges.rangeAt(this.#anchor);
  }

  async older(): Promise<void> {
    const { current } = this;
    if (current && current.from > 1) await this.#options.loader.load('older', { before: current.from });
  }

  async newer(): Promise<void> {
    const { current } = this;
    if (current && current.to !== NEWEST) await this.#options.loader.load('newer', { after: current.to });
  }

  /** Looks at the messages around a rank. */
  async around(seq: number): Promise<void> {
    const { pages, loader, changed } = this.#options;
    const { ranges } = pages;
    if (!ranges.rangeAt(seq) || seq > ranges.newestSeq) await loader.load(`around ${seq}`, { around: seq });
    if (!ranges.rangeAt(seq)) return;
    this.#anchor = seq;
    changed();
  }

  /** Looks at what is new again. */
  async newest(): Promise<void> {
    const { pages, loader, changed } = this.#options;
    if (!pages.ranges.isLive) await loader.load('newest', { newest: true });
    this.reset();
    changed();
  }

  /** Nothing that was looked at is there any more. */
  reset(): void {
    this.#anchor = NEWEST;
  }
}
