/** Those who want to know that something changed. */
export class Listeners {
  readonly #listeners = new Set<() => void>();

  /** Made for `useSyncExternalStore`: bound once, and the answer unsubscribes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** What a component reads through `useSyncExternalStore`: the same reference as long as nothing changed. */
export interface Store<Snapshot> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => Snapshot;
}

/** A value that tells when it is replaced. */
export class Observable<Value> implements Store<Value> {
  readonly #listeners = new Listeners();
  #value: Value;

  constructor(value: Value) {
    this.#value = value;
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly getSnapshot = (): Value => this.#value;

  set(value: Value): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    this.#listeners.notify();
  }
}

/** Tells each event to all who listen: what happened, rather than how things stand. */
export class Emitter<Event> {
  readonly #listeners = new Set<(event: Event) => void>();

  readonly listen = (listener: (event: Event) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  emit(event: Event): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
