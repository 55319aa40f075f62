import { contract } from '@sentiers/shared/contract.ts';
import { createApi } from '../../../client/src/lib/api/create-api.ts';
import { createSendPart } from '../../../client/src/lib/api/send-part.ts';
import { type Clock, systemClock, systemRandom } from '../../../client/src/lib/journal/environment.ts';
import { JournalClient } from '../../../client/src/lib/journal/journal-client.ts';
import { MemoryDatabase } from '../../../client/src/lib/journal/memory-storage.ts';
import { type Peers, solitary } from '../../../client/src/lib/journal/peers.ts';
import { Connection } from '../../../client/src/lib/realtime/connection.ts';
import { socketIo } from '../../../client/src/lib/realtime/socket-io-port.ts';
import { Transport } from '../../../client/src/lib/realtime/transport.ts';
import { Network } from './network.ts';
import type { Seat } from './stage.ts';

/** As in the browser: shorter than the lease under which the outbox sends. */
const HTTP_TIMEOUT_MS = 20_000;

interface DeviceOptions {
  url: string;
  seat: Seat;
  network?: Network;
  /** What the device keeps; two tabs share one. */
  database?: MemoryDatabase;
  peers?: Peers;
  clock?: Clock;
}

/** One tab of a person: the whole client as the browser opens it, with its storage in memory. */
export class Device {
  readonly client: JournalClient;
  readonly network: Network;
  readonly seat: Seat;
  readonly #connection: Connection;

  constructor({ url, seat, database, peers, network, clock = systemClock }: DeviceOptions) {
    const account = () => seat.personId;
    const headers = { cookie: seat.cookie };
    this.seat = seat;
    this.network = network ?? new Network();
    this.#connection = new Connection({
      open: this.network.around(socketIo({ url, account, headers: () => headers })),
      clock,
      random: systemRandom,
    });
    const http = {
      ...{ url: `${url}/api`, account, timeout: HTTP_TIMEOUT_MS },
      fetch: (request: Request, init: RequestInit = {}) => {
        for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
        return this.network.fetch(request, init);
      },
    };
    const { call } = createApi({ ...http, contract });
    this.client = new JournalClient({
      account: seat.personId,
      storage: (database ?? new MemoryDatabase()).connect(),
      connection: this.#connection,
      transport: new Transport(this.#connection, call, createSendPart(http)),
      peers: peers ?? solitary(systemRandom),
      clock,
      random: systemRandom,
    });
  }

  get personId(): string {
    return this.seat.personId;
  }

  /** The network is gone from one moment to the next, and the device says so. */
  cut(): void {
    this.network.cut();
    this.#connection.networkChanged(false);
  }

  restore(): void {
    this.network.restore();
    this.#connection.networkChanged(true);
  }
}
