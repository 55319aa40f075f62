import { setImmediate as turn } from 'node:timers/promises';
import type { Audience } from '@sentiers/shared/journal/schema.ts';
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
 * frame to a thousand people costs about as much with one post in it as with ten. A server that hardly keeps up hands
 * out less often: writing goes on meanwhile.
 */
export class Frames {
  readonly #options: FrameOptions;
  readonly #listeners = new Set<FrameListener>();
  /** By stream, in order: more than one where another server's commits lie between them. */
  #waiting = new Map<string, Advance[]>();
  #round: Promise<void> | null = null;
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

  /** Resolves when all that was pushed so far has been delivered. */
  async settled(): Promise<void> {
    await this.#round;
  }

  async #rounds(): Promise<void> {
    while (this.#waiting.size > 0) {
      await this.#othersUnderWay();
      await this.#rested();
      // Those who wrote are answered first.
      await turn();
      const streams = [...this.#waiting.values()];
      this.#waiting = new Map();
      const begunAt = performance.now();
      if (this.#options.mayDeliver()) await Promise.all(streams.map((advances) => this.#deliver(advances)));
      const at = performance.now();
      this.#handedOut = { at, took: at - begunAt };
    }
    this.#round = null;
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
