import { setTimeout as delay } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import { v7 as newId } from 'uuid';
import { defineModel } from '../database/define-model.ts';
import type { Calm } from './calm.ts';
import { unavailable } from './pending.ts';
import { Servers } from './servers.ts';
import type { Store } from './store.ts';

/** Who may no longer read or write something. `everyone`: rights remembered before are all in doubt. */
export interface Removal {
  everyone?: true;
  people: readonly string[];
  /** Ids of places where the rights of all changed (closed to readers, moved). */
  places: readonly string[];
}

interface RemovalDoc {
  _id: string;
  at: Date;
  people: string[];
  places: string[];
  /** Servers that have put them out, and finished what they had assembled. */
  doneBy: string[];
}

const RemovalModel = defineModel<RemovalDoc>(
  'removals',
  {
    at: { type: Date, required: true },
    people: [String],
    places: [String],
    doneBy: [String],
  },
  [{ fields: { at: 1 }, options: { expireAfterSeconds: 3600 } }],
);

export interface FenceOptions {
  /** A lease lasts this long after it was renewed. */
  leaseMs: number;
  renewMs: number;
  /** Resolves when what was assembled or presented up to now has been committed and delivered. */
  settled(): Promise<void>;
  calm: Calm;
  /** This server has a new name, new lanes, and as many sessions for its transactions as it asked for. */
  onRegistered(server: string, sessions: readonly mongo.ClientSession[]): void;
  sessions(): number;
  onError(error: unknown): void;
}

type EvictListener = (removal: Removal) => void | Promise<void>;

/** Part of the lease given up before others may take it for lapsed: clocks differ. */
const MARGIN = 0.1;
const POLL_MS = 50;
/** A beat waits for a calm moment: nothing written for so long… */
const CALM_MS = 10;
/** …and this long at most, a small part of a lease. */
const PATIENCE_MS = 100;

/**
 * Guards removals: one is acknowledged once every server has put the person out and finished what it had assembled
 * under the old rights. A server that doesn't answer loses its lease, after which it can commit nothing and, by its
 * own clock, delivers nothing.
 */
export class Fence {
  readonly #store: Store;
  readonly #options: FenceOptions;
  readonly #servers: Servers;
  readonly #listeners = new Set<EvictListener>();
  #server = '';
  #sessions: mongo.ClientSession[] = [];
  #validUntil = Number.NEGATIVE_INFINITY;
  #isEldest = false;
  #beating: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: Store, options: FenceOptions) {
    this.#store = store;
    this.#options = options;
    this.#servers = new Servers(store);
  }

  /** Whether this server may accept and deliver now. */
  get held(): boolean {
    return performance.now() < this.#validUntil;
  }

  /** Whether this server does what only one should. May be true on two for the length of a lease. */
  get isEldest(): boolean {
    return this.#isEldest && this.held;
  }

  get servers(): Servers {
    return this.#servers;
  }

  /** Throws `unavailable` where this server may not accept anything now. */
  mayAccept(): void {
    if (!this.held) throw unavailable();
  }

  /**
   * Called with each removal, on every server, before it is acknowledged: forget remembered rights, take sockets out.
   */
  onEvict(listener: EvictListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async start(): Promise<void> {
    await this.#register();
    await this.#beat();
    this.#timer = setInterval(() => {
      this.#beating ??= this.#beatOnce();
    }, this.#options.renewMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
    this.#validUntil = Number.NEGATIVE_INFINITY;
    await this.#servers.stop(this.#server);
    await Promise.all(this.#sessions.map((session) => session.endSession()));
  }

  /** Others took this server for dead: it begins anew, under another name, at its next beat. */
  revoked(): void {
    this.#validUntil = Number.NEGATIVE_INFINITY;
  }

  /**
   * Call after the commit that took the rights away, before acknowledging it: when this resolves, nothing committed
   * from now on reaches these people, or is taken from them.
   */
  async removed({ people = [], places = [] }: { people?: readonly string[]; places?: readonly string[] }) {
    const doc = { _id: newId(), at: new Date(), people: [...people], places: [...places], doneBy: [] };
    await this.#removals.insertOne(doc);
    await this.#carryOut(doc);
    for (;;) {
      await this.#endLapsed();
      const live = await this.#servers.live();
      const current = await this.#removals.findOne({ _id: doc._id });
      const done = new Set([this.#server, ...(current?.doneBy ?? [])]);
      if (live.every((server) => done.has(server))) return;
      await delay(POLL_MS);
    }
  }

  get #removals(): mongo.Collection<RemovalDoc> {
    return this.#store.collection<RemovalDoc>(RemovalModel.collection.collectionName);
  }

  async #register(): Promise<void> {
    const sentAt = performance.now();
    this.#server = newId();
    this.#sessions = Array.from({ length: this.#options.sessions() }, () => this.#store.startSession());
    await this.#servers.register(this.#server, this.#options.leaseMs, this.#sessions);
    this.#options.onRegistered(this.#server, this.#sessions);
    this.#extend(sentAt);
  }

  async #beatOnce(): Promise<void> {
    try {
      await this.#options.calm.reached(CALM_MS, PATIENCE_MS);
      await this.#beat();
    } catch (error) {
      this.#options.onError(error);
    } finally {
      this.#beating = null;
    }
  }

  /** Removals first: a lease that had lapsed holds again only once they are carried out. */
  async #beat(): Promise<void> {
    const waiting = await this.#removals.find({ doneBy: { $ne: this.#server } }).toArray();
    for (const removal of waiting) await this.#carryOut(removal);
    const sentAt = performance.now();
    if (await this.#servers.renew(this.#server, this.#options.leaseMs)) this.#extend(sentAt);
    else await this.#beginAnew();
    const live = await this.#servers.live();
    this.#isEldest = live[0] === this.#server;
    if (this.isEldest) await this.#endLapsed();
  }

  async #endLapsed(): Promise<void> {
    const lapsed = await this.#servers.lapsed();
    await Promise.all(lapsed.filter((id) => id !== this.#server).map((id) => this.#servers.revoke(id)));
  }

  async #beginAnew(): Promise<void> {
    this.revoked();
    await this.#tell({ everyone: true, people: [], places: [] });
    await this.#register();
  }

  async #carryOut(removal: RemovalDoc): Promise<void> {
    await this.#tell({ people: removal.people, places: removal.places });
    await this.#options.settled();
    await this.#removals.updateOne({ _id: removal._id }, { $addToSet: { doneBy: this.#server } });
  }

  async #tell(removal: Removal): Promise<void> {
    await Promise.all([...this.#listeners].map((listener) => listener(removal)));
  }

  #extend(sentAt: number): void {
    this.#validUntil = sentAt + this.#options.leaseMs * (1 - MARGIN);
  }
}
