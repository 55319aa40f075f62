import type { Clock } from './environment.ts';
import { Listeners, type Store } from './observable.ts';

/** What flows is drawn so many milliseconds apart… */
const EVERY_MS = 250;
/** …and farther where changes come so close to one another that nobody reads them one by one. */
const CLOSE_MS = 40;
const CLOSE_EVERY_MS = 1_000;
/** More at once is a page that was read, and no flow. */
const PAGE = 100;

/**
 * Tells of changes at a pace at which a page can draw them: at once where none was told lately, else together, a
 * moment later. What is shown stays as it was told until then, or anything else that is drawn would bring it early.
 */
export class Pace {
  readonly #clock: Clock;
  readonly #due = new Set<() => void>();
  #toldAt = Number.NEGATIVE_INFINITY;
  #cancel: (() => void) | null = null;
  /** How often something changed since, and how long what changes next waits. */
  #changes = 0;
  #every = EVERY_MS;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * The same store, followed at this pace; several are told together. It is followed as long as it is there.
   *
   * @param reached how many things came to it so far, where one change may bring several
   */
  follow<Snapshot>(store: Store<Snapshot>, reached: () => number = () => 0): Store<Snapshot> {
    const listeners = new Listeners();
    let [shown, before] = [store.getSnapshot(), reached()];
    const tell = () => {
      shown = store.getSnapshot();
      listeners.notify();
    };
    store.subscribe(() => {
      const more = reached() - before;
      before += more;
      this.#soon(tell, more > PAGE ? 1 : Math.max(1, more));
    });
    return { subscribe: listeners.subscribe, getSnapshot: () => shown };
  }

  /** Tells at once what waits: someone sees what they did themselves. */
  hurry(): void {
    if (this.#due.size > 0) this.#tell();
  }

  #soon(changed: () => void, changes: number): void {
    this.#due.add(changed);
    this.#changes += changes;
    if (this.#cancel) return;
    // However far back a clock is put, nothing waits longer.
    const wait = Math.min(this.#every, this.#toldAt + this.#every - this.#clock.now());
    if (wait > 0) this.#cancel = this.#clock.after(wait, () => this.#tell());
    else this.#tell();
  }

  #tell(): void {
    this.#every = this.#changes * CLOSE_MS < this.#every ? EVERY_MS : CLOSE_EVERY_MS;
    this.#changes = 0;
    this.#cancel?.();
    this.#cancel = null;
    this.#toldAt = this.#clock.now();
    const due = [...this.#due];
    this.#due.clear();
    for (const tell of due) tell();
  }
}
