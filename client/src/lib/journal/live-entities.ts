import type { LiveEntity } from '@sentiers/shared/conversations/schema.ts';

export type LiveKind = LiveEntity['kind'];
export type LiveOf<Kind extends LiveKind> = Extract<LiveEntity, { kind: Kind }>;

/**
 * What a conversation carries beside its messages and its thread, by kind and id: of each the highest version that was
 * told. What changes is kept before the whole was read too, and stands over it then.
 */
export class LiveEntities {
  #byId = new Map<string, LiveEntity>();
  #byKind = new Map<LiveKind, readonly LiveEntity[]>();
  #complete = false;

  /** Whether the whole was read: without, a part is known at most. */
  get isComplete(): boolean {
    return this.#complete;
  }

  /** In the order of their making; the same array as long as nothing of that kind changed. */
  of<Kind extends LiveKind>(kind: Kind): readonly LiveOf<Kind>[] {
    let entities = this.#byKind.get(kind);
    if (!entities) {
      entities = this.all().filter((entity) => entity.kind === kind);
      this.#byKind.set(kind, entities);
    }
    return entities as readonly LiveOf<Kind>[];
  }

  kinds(): ReadonlySet<LiveKind> {
    return new Set([...this.#byId.values()].map(({ kind }) => kind));
  }

  all(): readonly LiveEntity[] {
    return [...this.#byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** False where a later change of it is known. */
  apply(change: LiveEntity): boolean {
    const known = this.#byId.get(change.id);
    if (known && known.version >= change.version) return false;
    this.#byId.set(change.id, change);
    this.#byKind.delete(change.kind);
    return true;
  }

  /** The whole, as it was read at a version: what changed later stands over it, and what is not in it is no more. */
  insert(entities: readonly LiveEntity[], version: number): void {
    const later = [...this.#byId.values()].filter((known) => known.version > version);
    this.#byId = new Map(entities.map((entity) => [entity.id, entity]));
    this.#byKind.clear();
    for (const change of later) this.apply(change);
    this.#complete = true;
  }

  clear(): void {
    this.#byId.clear();
    this.#byKind.clear();
    this.#complete = false;
  }
}
