import { Connection } from '../../realtime/connection.ts';
import { Transport } from '../../realtime/transport.ts';
import type { Clock, Random } from '../environment.ts';
import { JournalClient } from '../journal-client.ts';
import type { MemoryDatabase } from '../memory-storage.ts';
import type { PeerMessage, Peers } from '../peers.ts';
import type { JournalStorage } from '../storage.ts';
import { SimulatedLink, type Weather } from './simulated-network.ts';
import type { SimulatedServer } from './simulated-server.ts';

/** The tabs of one person, as they hear each other. */
export class PeersHub {
  readonly #listeners = new Map<string, Set<(message: PeerMessage) => void>>();

  join(holder: string, options: { knowsWhoIsAlive: boolean }): Peers {
    const own = new Set<(message: PeerMessage) => void>();
    this.#listeners.set(holder, own);
    return {
      holder,
      tell: (message) => {
        for (const [other, listeners] of this.#listeners) {
          if (other !== holder) for (const listener of listeners) listener(structuredClone(message));
        }
      },
      listen: (listener) => {
        own.add(listener);
        return () => own.delete(listener);
      },
      isAlive: async (other) => !options.knowsWhoIsAlive || this.#listeners.has(other),
      close: () => this.leave(holder),
    };
  }

  leave(holder: string): void {
    this.#listeners.delete(holder);
  }
}

interface TabOptions {
  server: SimulatedServer;
  clock: Clock;
  random: Random;
  database: MemoryDatabase;
  hub: PeersHub;
  person: string;
  weather: Weather;
  /** Whether tabs hear of each other; without, only the storage binds them. */
  peers?: boolean;
  /** Milliseconds at most that the storage takes. */
  storageDelay?: number;
  /** Whether drafts stay on the device. */
  draftsStayHere?: boolean;
}

/** One tab: a whole client on a simulated device, that can sleep, lose its network, crash. */
export class SimulatedTab {
  readonly link: SimulatedLink;
  readonly client: JournalClient;
  readonly #storage: JournalStorage;
  readonly #hub: PeersHub;
  readonly #holder: string;
  #asleep = false;
  #alive = true;
  #late: (() => void)[] = [];

  constructor(options: TabOptions) {
    const { random, database, hub, person, weather, server } = options;
    const clock = this.#ownClock(options.clock);
    const pause = () =>
      new Promise<void>((resolve) => clock.after(random.fraction() * (options.storageDelay ?? 0), resolve));
    this.#hub = hub;
    this.#holder = random.uuid();
    this.link = new SimulatedLink({ server, clock, random, person, weather });
    this.#storage = database.connect({ pause });
    const connection = new Connection({ open: this.link.openSocket, clock, random });
    const peers = (options.peers ?? true) ? hub : new PeersHub();
    this.client = new JournalClient({
      account: person,
      storage: this.#storage,
      connection,
      transport: new Transport(connection, this.link.http, this.link.sendPart),
      peers: peers.join(this.#holder, { knowsWhoIsAlive: options.peers ?? true }),
      clock,
      random,
      pageSize: 4,
      draftsStayHere: options.draftsStayHere ?? false,
    });
  }

  /** Nothing runs here until it wakes; time goes on elsewhere. */
  sleep(): void {
    this.#asleep = true;
  }

  wake(): void {
    this.#asleep = false;
    for (const run of this.#late.splice(0)) run();
  }

  /** The tab is gone from one moment to the next. */
  crash(): void {
    this.#alive = false;
    this.#late = [];
    this.link.end();
    this.#storage.close();
    this.#hub.leave(this.#holder);
  }

  /** Timers that fall due while it sleeps run when it wakes, and none runs after its end. */
  #ownClock(clock: Clock): Clock {
    return {
      now: () => clock.now(),
      after: (milliseconds, run) =>
        clock.after(milliseconds, () => {
          if (!this.#alive) return;
          if (this.#asleep) this.#late.push(run);
          else run();
        }),
    };
  }
}
