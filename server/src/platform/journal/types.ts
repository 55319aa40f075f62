import type { AppError } from '@sentiers/shared/errors.ts';
import type { Audience, JournalStamp } from '@sentiers/shared/journal/schema.ts';
import type { NewDomainEvent } from './events.ts';

/** What can carry a journal. Ids are unique over all kinds. */
export type StreamKind = 'conversation' | 'channel' | 'person' | 'organisation';

export interface StreamRef {
  kind: StreamKind;
  id: string;
}

export interface EntityRef {
  kind: string;
  id: string;
}

/** A change as it travels: each feature adds its own fields. */
export interface PresentedChange {
  kind: string;
  id: string;
  version: number;
}

/** Any document of a feature's collection. The engine reads only its id and its version fields. */
export interface EntityDoc {
  _id: string;
}

/** Head of a journal, and what it says of its entries. */
export interface Head {
  kind: StreamKind;
  version: number;
  /** Rank of the last published entry. */
  lastSeq: number;
  /** Raised by a restore from a backup. */
  incarnation: number;
  /** Opaque key of the group it is listed in (a conversation's channel). */
  home: string | null;
  /** What is done in it is nobody's business but its own: see `NewStream`. */
  silent?: true;
  /** Milliseconds: see `NewStream`. */
  frameEveryMs?: number;
}

/** A journal to be made in the same transaction as its first change. */
export interface NewStream extends StreamRef {
  home?: string;
  labels?: readonly string[];
  latest?: unknown;
  /** No change of it tells anything outside: of its domain events only those of `worksWithin` are committed. */
  silent?: boolean;
  /**
   * Its readers draw it at a pace, so that its frames gather: one that follows another leaves no sooner than so many
   * milliseconds after it. A frame to a thousand costs the same whatever is in it.
   */
  frameEveryMs?: number;
}

/** What a change got when its batch was assembled. Assigned anew at each attempt. */
export interface AssignedChange {
  /** Version in each of its streams, in the order of `Change.streams`. */
  versions: readonly number[];
  /** Version in its first stream. */
  version: number;
  /** Dense rank in its first stream, when it is published by this change; else 0. */
  seq: number;
  /** The moment of the commit, the same for a whole batch. */
  at: Date;
}

/** What is written: the engine adds the version fields of the entity's kind by itself. */
export type Write =
  | {
      insert: EntityDoc & object;
      /** It takes a unique key that an update of the same unit gives up: it is written after the updates. */
      afterUpdates?: boolean;
    }
  | {
      /** Guard beside the entity's id (a revision, a state). When it doesn't match, the unit is refused. */
      where?: Record<string, unknown>;
      /** MongoDB update operators. */
      update: Record<string, Record<string, unknown>>;
      /** Carried out before all updates: gives up a unique key that another change of the unit takes. */
      givesUp?: Record<string, Record<string, unknown>>;
    };

/** One durable change of one entity: it takes one version in each of its streams. */
export interface Change {
  entity: EntityRef;
  /** Journals it advances, one of each of the entity kind's, that which ranks it first. */
  streams: readonly StreamRef[];
  /**
   * Journals, of the kinds of `streams`, that carry the entity until now: an update is guarded to find it there, and
   * they forget what they remember of it. What tells their readers so is another change, of another entity.
   */
  leaves?: readonly StreamRef[];
  /** Takes the next rank of its first stream; `quietly`: it is no activity, and never counts as unread. */
  publish?: boolean | 'quietly';
  /** Rank that no longer counts as unread (deleted, hidden). */
  voids?: number;
  /** Rank that counts again (restored). */
  restores?: number;
  /** Called at each attempt: no effects of its own. */
  write(assigned: AssignedChange): Write;
  /**
   * The error when the guard didn't match; `current` is what stands. Null: this guard would match. By default
   * `revision_conflict`, or `not_found` where nothing stands. Not asked where the entity has left the streams that
   * the change names: that is `overloaded`, for trying again finds it.
   */
  refused?(current: EntityDoc | null): AppError | null;
}

/** What a commit changes of a stream beside its counters. */
export interface StreamUpdate {
  /** One of those that the unit's changes advance. */
  stream: StreamRef;
  /** Moves it up in lists sorted by activity, as publishing does by itself. */
  activity?: boolean;
  home?: string;
  addLabels?: readonly string[];
  removeLabels?: readonly string[];
  /** Opaque set of who contributed. */
  addContributors?: readonly string[];
  /** Opaque summary of the last entry, for lists. To be corrected later, it carries its `seq`. */
  latest?: unknown;
  /** Replaces `latest` where it is still that of this rank: the last entry was edited or taken away. */
  correctLatest?: { seq: number; latest: unknown };
}

/** Makes sending again harmless: what was asked, by whom, under the id that the sender chose. */
export interface ReceiptKey {
  authorId: string;
  clientId: string;
}

export interface ReceiptRequest extends ReceiptKey {
  /** `requestHash` of what was asked. */
  hash: string;
}

/** What is committed together, or not at all: one use case's changes. */
export interface Unit {
  receipt?: ReceiptRequest;
  /** Rights, checked again when the batch is assembled: throws an AppError where they are gone. */
  authorise?(): void | Promise<void>;
  createStreams?: readonly NewStream[];
  /** The first one is what the receipt answers for. */
  changes: readonly [Change, ...Change[]];
  streamUpdates?(assigned: readonly AssignedChange[]): readonly StreamUpdate[];
  events?(assigned: readonly AssignedChange[]): readonly NewDomainEvent[];
}

export interface StoredEntity<Doc extends EntityDoc = EntityDoc> extends EntityRef {
  doc: Doc;
}

/** Answer of a commit; `repeated`: an earlier one had the same receipt, and `entity` is how it stands now. */
export interface Committed<Doc extends EntityDoc = EntityDoc> {
  status: 'committed' | 'repeated';
  /** That of the unit's first change, as it is stored. */
  entity: StoredEntity<Doc>;
  /** Those of all its changes; only the first when `repeated`. */
  entities: readonly StoredEntity[];
}

/** A kind of entity that journals carry, registered by its feature. */
export interface EntityKind<Doc extends EntityDoc> {
  kind: string;
  model: { collection: { collectionName: string } };
  /** For each kind of stream it belongs to: the fields that hold the stream's id and its last version there. */
  streams: readonly {
    kind: StreamKind;
    idField: keyof Doc & string;
    versionField: keyof Doc & string;
  }[];
  /**
   * How these documents travel in a stream of this kind, for an audience; those that it may not know of are left
   * out. Nothing personal: the same answer goes to everyone of the audience.
   */
  present(
    docs: readonly Doc[],
    audience: Audience,
    stream: StreamKind,
  ): readonly PresentedChange[] | Promise<readonly PresentedChange[]>;
}

/** One or several commits of one stream, to be broadcast. Applies to a cache whose version lies in `[from, to)`. */
export interface Frame {
  stream: StreamRef;
  from: number;
  to: number;
  lastSeq: number;
  home: string | null;
  /** Latest state of what changed. None in a frame that only tells where the head is. */
  entities: readonly StoredEntity[];
  /** Presented once for each audience, when first asked. */
  changes(audience: Audience): Promise<readonly PresentedChange[]>;
}

/** Gets frames in the order of each stream; the next ones wait until it is done. */
export type FrameListener = (frame: Frame) => void | Promise<void>;

export interface ChangesQuery {
  stream: StreamRef;
  after: number;
  limit: number;
  /** As which audience the asker reads now. */
  audience: Audience;
  /** For which audience and incarnation their cache was made, where they say. */
  cachedAudience?: Audience | undefined;
  cachedIncarnation?: number | undefined;
}

/** See `changesAnswerSchema` of the contract. */
export type ChangesAnswer =
  | (JournalStamp & { from: number; to: number; changes: readonly PresentedChange[] })
  | (JournalStamp & { reset: true; to: number });

export interface StateQuery {
  stream: StreamRef;
  /** As which audience the asker reads now. */
  audience: Audience;
  /** Kinds of entities that are read otherwise (by pages). */
  except: readonly string[];
}

export type StateAnswer = JournalStamp & { entities: readonly PresentedChange[] };
