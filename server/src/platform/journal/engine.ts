import type { Audience, JournalStamp } from '@sentiers/shared/journal/schema.ts';
import type { Connection, mongo } from 'mongoose';
import { logger } from '../logging/logger.ts';
import { Calm } from './calm.ts';
import { CatchUp } from './catch-up.ts';
import { prepareCommits } from './commits.ts';
import { type CommittedBatch, Committer } from './committer.ts';
import { Consumers } from './consumers.ts';
import { collectionOf } from './entities.ts';
import { registeredConsumers } from './events.ts';
import { Fence } from './fence.ts';
import { type Advance, Frames } from './frames.ts';
import { HeadWatch } from './head-watch.ts';
import { LANES, Lanes } from './lanes.ts';
import { overloaded, Pending, unavailable } from './pending.ts';
import { Pressure } from './pressure.ts';
import { answerFrom, prepareReceipts, Receipts } from './receipts.ts';
import { Recent } from './recent.ts';
import { Store } from './store.ts';
import { StoredEntities } from './stored-entities.ts';
import { Heads, StreamModel } from './streams.ts';
import { storedKey } from './transaction.ts';
import type {
  ChangesAnswer,
  ChangesQuery,
  Committed,
  EntityDoc,
  FrameListener,
  Head,
  ReceiptKey,
  ReceiptRequest,
  StateAnswer,
  StateQuery,
  StoredEntity,
  StreamRef,
  Unit,
} from './types.ts';

export interface JournalOptions {
  /** Units that may wait at once; beyond, the answer is `overloaded`. */
  maxWaiting: number;
  leaseMs: number;
  renewMs: number;
  headsEveryMs: number;
  pollMs: number;
}

const defaults: JournalOptions = {
  maxWaiting: 5_000,
  leaseMs: 5_000,
  renewMs: 1_000,
  headsEveryMs: 10_000,
  pollMs: 500,
};

/** One process's part in the journals of a database: puts the parts together. See `journal.ts` for what it promises. */
export class Journal {
  readonly fence: Fence;
  readonly #options: JournalOptions;
  readonly #store: Store;
  readonly #heads: Heads;
  readonly #receipts: Receipts;
  readonly #entities: StoredEntities;
  readonly #frames: Frames;
  readonly #recent = new Recent();
  readonly #calm = new Calm();
  readonly #catchUp: CatchUp;
  readonly #headWatch: HeadWatch;
  readonly #consumers: Consumers;
  #accepting = false;
  #lanes: Lanes | null = null;
  #sessions: readonly mongo.ClientSession[] = [];

  constructor(connection: Connection, options: Partial<JournalOptions> = {}) {
    this.#options = { ...defaults, ...options };
    const store = new Store(connection);
    this.#store = store;
    this.#heads = new Heads(store);
    this.#receipts = new Receipts(store);
    this.#entities = new StoredEntities(store);
    this.#catchUp = new CatchUp({ store, heads: this.#heads, recent: this.#recent });
    const onError = (error: unknown) => logger.error({ err: error }, 'journal');
    this.fence = new Fence(store, {
      ...this.#options,
      onError,
      settled: () => this.#settled(),
      calm: this.#calm,
      sessions: () => LANES + registeredConsumers().length,
      onRegistered: (server, sessions) => this.#openLanes(server, sessions),
    });
    const pressure = new Pressure();
    this.#frames = new Frames({
      mayDeliver: () => this.fence.held,
      moreComing: () => this.#lanes?.busy ?? false,
      isPressed: () => pressure.isHigh(),
      onError,
    });
    this.#headWatch = new HeadWatch({
      heads: this.#heads,
      frames: this.#frames,
      everyMs: this.#options.headsEveryMs,
      onError,
    });
    this.#consumers = new Consumers({
      store,
      servers: () => this.fence.servers,
      registered: registeredConsumers,
      session: (index) => this.#sessions[LANES + index],
      mayConsume: () => this.fence.isEldest,
      calm: this.#calm,
      onError: (err, consumer) => logger.error({ err, consumer }, 'domain events wait'),
      pollMs: this.#options.pollMs,
    });
  }

  /** Takes this server's lease, and begins to consume events. Before it, nothing is accepted. */
  async start(): Promise<void> {
    await prepareCommits(this.#store);
    await prepareReceipts(this.#store);
    await this.fence.start();
    this.#consumers.start();
    this.#headWatch.start();
    this.#accepting = true;
  }

  /** Finishes what was accepted, then gives the lease back. */
  async stop(): Promise<void> {
    if (!this.#accepting) return;
    this.#headWatch.stop();
    await this.#consumers.stop();
    this.#accepting = false;
    await Promise.all(this.#lanes?.all.map((lane) => lane.drained()) ?? []);
    await this.#frames.settled();
    await this.fence.stop();
  }

  /**
   * Commits a unit with those that wait, and resolves once the majority has it.
   *
   * @throws AppError what `authorise` throws; `client_id_conflict` or `withdrawn` from its receipt; `revision_conflict`
   *   or what the change says when its guard doesn't match; `overloaded` when nothing was written, `unavailable` when
   *   that can't be told: sending the same again is safe
   */
  async commit<Doc extends EntityDoc = EntityDoc>(unit: Unit): Promise<Committed<Doc>> {
    this.fence.mayAccept();
    if (!this.#accepting) throw unavailable();
    if (!this.#lanes || this.#lanes.waiting >= this.#options.maxWaiting) throw overloaded();
    this.#calm.stir();
    const pending = new Pending(unit);
    this.#lanes.push(pending);
    return (await pending.answer) as Committed<Doc>;
  }

  /**
   * What an earlier commit with this receipt made, as it stands now; null where there was none. To be asked before
   * rights to write are: what was acknowledged is answered again, even where it couldn't be written any more.
   *
   * @throws AppError `client_id_conflict`, `withdrawn`
   */
  async repeated<Doc extends EntityDoc = EntityDoc>(
    request: ReceiptRequest,
  ): Promise<StoredEntity<Doc> | null> {
    const [receipt] = (await this.#receipts.read([request])).values();
    if (!receipt) return null;
    return (await this.#entities.load(answerFrom(receipt, request))) as StoredEntity<Doc>;
  }

  /**
   * Stops what is still under way with this receipt: from now on it is refused as `withdrawn`. Where it had arrived,
   * answers what it made, for the feature to take back.
   */
  async withdraw<Doc extends EntityDoc = EntityDoc>(key: ReceiptKey): Promise<StoredEntity<Doc> | null> {
    const receipt = await this.#receipts.withdraw(key);
    return receipt.entity ? ((await this.#entities.load(receipt.entity)) as StoredEntity<Doc>) : null;
  }

  /** See `CatchUp.changes`. Whoever asks was let in by the feature, as this audience. */
  changes(query: ChangesQuery): Promise<ChangesAnswer> {
    return this.#catchUp.changes(query);
  }

  /** See `CatchUp.state`. Whoever asks was let in by the feature, as this audience. */
  state(query: StateQuery): Promise<StateAnswer> {
    return this.#catchUp.state(query);
  }

  /** Heads as the majority has them now. Streams that don't exist (yet) are left out. */
  heads(ids: Iterable<string>): Promise<Map<string, Head>> {
    return this.#heads.read(ids);
  }

  /**
   * What every answer about a stream carries. Read it before the rest: changes after it are applied again over the
   * answer, those before it are in it.
   */
  async stamp(stream: StreamRef, audience: Audience): Promise<JournalStamp> {
    const { version, incarnation } = await this.#catchUp.head(stream);
    return { version, audience, incarnation };
  }

  /** Gets what is committed here, to broadcast it. Answers the function that stops it. */
  onFrame(listener: FrameListener): () => void {
    return this.#frames.listen(listener);
  }

  /** Says which streams someone has open here: missed changes of theirs are found within ten seconds. */
  watchHeads(openStreams: () => Iterable<StreamRef>): void {
    this.#headWatch.watch(openStreams);
  }

  /** One look at the heads of the open streams, now. */
  lookAtHeads(): Promise<void> {
    return this.#headWatch.look();
  }

  /** Resolves when what was committed here has been handed to all listeners. */
  framesDelivered(): Promise<void> {
    return this.#frames.settled();
  }

  /** Resolves when the events of all that was committed have been consumed. */
  eventsConsumed(): Promise<void> {
    return this.#consumers.caughtUp();
  }

  /** After a restore from a backup, before anyone connects: no cache made before it is believed. */
  async raiseIncarnation(): Promise<void> {
    const streams = this.#store.collection(StreamModel.collection.collectionName);
    await streams.updateMany({}, { $inc: { incarnation: 1 } });
  }

  #openLanes(server: string, sessions: readonly mongo.ClientSession[]): void {
    const committer = new Committer({
      store: this.#store,
      heads: this.#heads,
      receipts: this.#receipts,
      entities: this.#entities,
      mayAccept: () => this.fence.mayAccept(),
      onRevoked: () => this.fence.revoked(),
      onCommitted: (committed) => this.#publish(committed),
      onConflict: (lane, streamIds, units) => lanes.conflicted(lane, streamIds, units),
    });
    const lanes = new Lanes(server, sessions, (lane, units) => committer.commitAll(lane, units));
    this.#lanes = lanes;
    this.#sessions = sessions;
  }

  #publish(committed: CommittedBatch): void {
    this.#calm.stir();
    const advances = advancesOf(committed).filter(({ from, to }) => from < to);
    for (const advance of advances) this.#recent.add(advance);
    this.#frames.push(advances);
    if (committed.batch.events.length > 0) this.#consumers.wake();
  }

  async #settled(): Promise<void> {
    await Promise.all(this.#lanes?.all.map((lane) => lane.settled()) ?? []);
    await this.#frames.settled();
  }
}

function advancesOf({ batch, stored }: CommittedBatch): Advance[] {
  return [...batch.streams.values()].map((progress) => {
    const entities = [...progress.touched.values()].flatMap(({ kind, id }) => {
      const doc = stored.get(storedKey(collectionOf(kind), id));
      return doc ? [{ kind, id, doc }] : [];
    });
    const { stream, before, after } = progress;
    return {
      stream,
      from: before.version,
      to: after.version,
      lastSeq: after.lastSeq,
      home: after.home,
      ...(after.frameEveryMs && { frameEveryMs: after.frameEveryMs }),
      entities,
      left: [...progress.left],
    };
  });
}
