import { setImmediate as turn } from 'node:timers/promises';
import type { Audience } from '@sentiers/shared/journal/schema.ts';
import { LRUCache } from 'lru-cache';
import { atMost } from './at-most.ts';
import { entityKey } from './entities.ts';
import { present } from './present.ts';
import type { Frame, FrameListener, PresentedChange, StoredEntity, StreamRef } from './types.ts';

/** What happened to one stream in one commit. */
export interface Advance {
  stream: StreamRef;
  from: number;
  to: number;
  lastSeq: number;
  home: string | null;
  /** Milliseconds between two frames of this journal, at least: see `NewStream`. */
  frameEveryMs?: number;
  entities: readonly StoredEntity[];
  /** `kind:id` of what went to other streams: nothing that was to be told of it is, any more. */
  left?: readonly string[];
}

/** Frames wait at most this long for one another. */
const TOGETHER_MS = 10;
/** Where the server hardly keeps up, they also wait for so many times what the last ones took to hand out… */
const REST = 3;
/** …and this long at most. */
const LONGEST_REST_MS = 100;

export interface FrameOptions {
  /** Whether commits are under way whose frames could leave with those that wait. */
  moreComing(): boolean;
  /** Whether this server hardly keeps up. */
  isPressed(): boolean;
  /** A server without a valid lease delivers nothing. */
  mayDeliver(): boolean;
  onError(error: unknown): void;
}

/**
 * Hands out what was committed, in the order of each stream. A commit that is alone leaves at once; while others are
 * under way it waits for them, ten milliseconds at most, and they leave together, as one frame for each stream: a
 * frame to a thousand people costs about as much with one post in it as with ten. A journal that is read at a pace has
 * its frames no closer than that; one that comes after a silence leaves at once. A server that hardly keeps up hands
 * out less often: writing goes on meanwhile.
 */
export class Frames {
  readonly #options: FrameOptions;
  readonly #listeners = new Set<FrameListener>();
  /** By stream, in order: more than one where another server's commits lie between them. */
  readonly #waiting = new Map<string, Advance[]>();
  #round: Promise<void> | null = null;
  /** Of journals that are read at a pace: when each was handed out last, milliseconds. */
  readonly #leftAt = new LRUCache<string, number>({ max: 1_000 });
  readonly #settling: (() => void)[] = [];
  #pushed = Promise.withResolvers<void>();
  /** When it handed out last, and how long that took; milliseconds. */
  #handedOut = { at: Number.NEGATIVE_INFINITY, took: 0 };

  constructor(options: FrameOptions) {
    this.#options = options;
  }

  /** Answers the function that stops it. */
  listen(listener: FrameListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  push(advances: Iterable<Advance>): void {
    for (const advance of advances) {
      const waiting = this.#waiting.get(advance.stream.id) ?? [];
      const last = waiting.at(-1);
      if (last?.to === advance.from) waiting[waiting.length - 1] = merge(last, advance);
      else waiting.push(advance);
      this.#waiting.set(advance.stream.id, waiting);
    }
    this.#pushed.resolve();
    if (this.#waiting.size > 0) this.#round ??= this.#rounds();
  }

  /** Hands out what was pushed so far, whatever the pace; resolves when it has been delivered. */
  async settled(): Promise<void> {
    if (!this.#round) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#settling.push(resolve);
    this.#pushed.resolve();
    await promise;
  }

  async #rounds(): Promise<void> {
    while (this.#waiting.size > 0 || this.#settling.length > 0) {
      await this.#untilDue();
      await this.#othersUnderWay();
      await this.#rested();
      // Those who wrote are answered first.
      await turn();
      const settling = this.#settling.splice(0);
      const streams = this.#takeDue(settling.length > 0);
      const begunAt = performance.now();
      if (this.#options.mayDeliver()) await Promise.all(streams.map((advances) => this.#deliver(advances)));
      const at = performance.now();
      if (streams.length > 0) this.#handedOut = { at, took: at - begunAt };
      for (const resolve of settling) resolve();
    }
    this.#round = null;
  }

  /** What may leave now: of a journal that is read at a pace, when its last frame is far enough. */
  #takeDue(all: boolean): Advance[][] {
    const now = performance.now();
    const due = [...this.#waiting].filter(([, advances]) => all || this.#leftBefore(advances, now) <= 0);
    for (const [id, advances] of due) {
      this.#waiting.delete(id);
      if (paceOf(advances) > 0) this.#leftAt.set(id, now);
    }
    return due.map(([, advances]) => advances);
  }

  /** Milliseconds for which the pace of a journal still holds back what waits in it. */
  #leftBefore(advances: readonly Advance[], now: number): number {
    const at = this.#leftAt.get(advances[0]?.stream.id ?? '') ?? Number.NEGATIVE_INFINITY;
    return at + paceOf(advances) - now;
  }

  /** Something is due, or all of it is asked for. */
  async #untilDue(): Promise<void> {
    while (this.#settling.length === 0) {
      const now = performance.now();
      const left = Math.min(...[...this.#waiting.values()].map((each) => this.#leftBefore(each, now)));
      if (left <= 0) return;
      this.#pushed = Promise.withResolvers();
      await atMost(left, this.#pushed.promise);
    }
  }

  async #rested(): Promise<void> {
    const { at, took } = this.#handedOut;
    const left = at + Math.min(REST * took, LONGEST_REST_MS) - performance.now();
    if (left > 0 && this.#options.isPressed()) await new Promise((resolve) => setTimeout(resolve, left));
  }

  async #othersUnderWay(): Promise<void> {
    const until = performance.now() + TOGETHER_MS;
    for (let left = TOGETHER_MS; left > 0 && this.#options.moreComing(); left = until - performance.now()) {
      this.#pushed = Promise.withResolvers();
      await atMost(left, this.#pushed.promise);
    }
  }

  async #deliver(advances: readonly Advance[]): Promise<void> {
    for (const advance of advances) {
      const frame = asFrame(advance);
      for (const listener of this.#listeners) {
        try {
          await listener(frame);
        } catch (error) {
          this.#options.onError(error);
        }
      }
    }
  }
}

function paceOf(advances: readonly Advance[]): number {
  return advances.at(-1)?.frameEveryMs ?? 0;
}

function asFrame(advance: Advance): Frame {
  const presented = new Map<Audience, Promise<readonly PresentedChange[]>>();
  return {
    ...advance,
    changes: (audience) => {
      const known = presented.get(audience);
      if (known) return known;
      const changes = present(advance.entities, audience, advance.stream.kind);
      presented.set(audience, changes);
      return changes;
    },
  };
}

/** Two advances of a stream, one after the other, as one: of what both changed, the later state. */
function merge(before: Advance, after: Advance): Advance {
  const entities = new Map(before.entities.map((entity) => [entityKey(entity), entity]));
  for (const key of after.left ?? []) entities.delete(key);
  for (const entity of after.entities) entities.set(entityKey(entity), entity);
  const left = [...(before.left ?? []), ...(after.left ?? [])].filter((key) => !entities.has(key));
  return { ...after, from: before.from, entities: [...entities.values()], left };
}
