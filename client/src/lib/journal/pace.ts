import type { Clock } from './environment.ts';
import { Listeners, type Store } from './observable.ts';

/** What flows is drawn so many milliseconds apart… */
const EVERY_MS = 250;
/** …and farther where changes come so close to one another that nobody reads them one by one. */
const CLOSE_MS = 40;
const CLOSE_EVERY_MS = 1_000;

/**
 * Tells of changes at a pace at which a page can draw them: at once where none was told lately, else together, a
 * moment later. Whoever reads a snapshot meanwhile has all of it.
 */
export class Pace {
  readonly #clock: Clock;
  readonly #due = new Set<Listeners>();
  #toldAt = Number.NEGATIVE_INFINITY;
  #isWaiting = false;
  /** How often something changed since, and how long what changes next waits. */
  #changes = 0;
  #every = EVERY_MS;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The same store, followed at this pace; several are told together. It is followed as long as it is there. */
  follow<Snapshot>(store: Store<Snapshot>): Store<Snapshot> {
    const listeners = new Listeners();
    store.subscribe(() => this.#soon(listeners));
    return { subscribe: listeners.subscribe, getSnapshot: store.getSnapshot };
  }

  #soon(changed: Listeners): void {
    this.#due.add(changed);
    this.#changes += 1;
    if (this.#isWaiting) return;
    // However far back a clock is put, nothing waits longer.
    const wait = Math.min(this.#every, this.#toldAt + this.#every - this.#clock.now());
    this.#isWaiting = wait > 0;
    if (wait > 0) this.#clock.after(wait, () => this.#tell());
    else this.#tell();
  }

  #tell(): void {
    this.#every = this.#changes * CLOSE_MS < this.#every ? EVERY_MS : CLOSE_EVERY_MS;
    this.#changes = 0;
    this.#isWaiting = false;
    this.#toldAt = this.#clock.now();
    const due = [...this.#due];
    this.#due.clear();
    for (const listeners of due) listeners.notify();
  }
}
