import type { Audience } from '@sentiers/shared/journal/schema.ts';
import type { Journal } from '../engine.ts';
import type { PresentedChange, StreamRef } from '../types.ts';

/** A frame as a client gets it. */
export interface WireFrame {
  from: number;
  to: number;
  changes: readonly PresentedChange[];
}

/** The least a client does with frames and catch-up: what it holds must equal a fresh read. */
export class Replica {
  version = 0;
  readonly entities = new Map<string, PresentedChange>();
  resets = 0;
  readonly #journal: Journal;
  readonly #stream: StreamRef;
  readonly #audience: Audience;

  constructor(journal: Journal, stream: StreamRef, audience: Audience = 'readers') {
    this.#journal = journal;
    this.#stream = stream;
    this.#audience = audience;
  }

  /** Applies a frame; asks for what lies before it when something is missing. */
  async receive(frame: WireFrame, pageSize: number): Promise<void> {
    if (frame.from > this.version) await this.catchUp(pageSize);
    if (frame.to <= this.version || frame.from > this.version) return;
    this.#apply(frame.changes);
    this.version = frame.to;
  }

  async catchUp(pageSize: number): Promise<void> {
    for (;;) {
      const answer = await this.#journal.changes({
        stream: this.#stream,
        after: this.version,
        limit: pageSize,
        audience: this.#audience,
      });
      if ('reset' in answer) {
        this.resets += 1;
        this.entities.clear();
        this.version = 0;
        continue;
      }
      this.#apply(answer.changes);
      this.version = answer.to;
      if (answer.to === answer.version) return;
    }
  }

  get state(): PresentedChange[] {
    return [...this.entities.values()].sort((a, b) => a.version - b.version);
  }

  #apply(changes: readonly PresentedChange[]): void {
    for (const change of changes) {
      const known = this.entities.get(change.id);
      if (!known || known.version < change.version) this.entities.set(change.id, change);
    }
  }
}
