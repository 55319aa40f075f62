import { contract } from '@sentiers/shared/contract.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { type Api, createApi } from '../api/create-api.ts';
import { createSendPart } from '../api/send-part.ts';
import { Connection } from '../realtime/connection.ts';
import { socketIo } from '../realtime/socket-io-port.ts';
import { Transport } from '../realtime/transport.ts';
import { CookieJar } from './cookie-jar.ts';
import { systemClock, systemRandom } from './environment.ts';
import { JournalClient } from './journal-client.ts';
import { MemoryDatabase } from './memory-storage.ts';
import { solitary } from './peers.ts';

export interface NodeClientOptions {
  /** Address of the server, without a path: `http://127.0.0.1:3000`. */
  url: string;
  email: string;
  password: string;
  /** The device: give the same one to another client to be its other tab, or its next session. */
  database?: MemoryDatabase;
  /** Milliseconds after which an HTTP request is given up. */
  timeout?: number;
}

/** A whole client in Node: what a browser's page has, for tests of faults and for load. */
export interface NodeClient {
  journal: JournalClient;
  api: Api;
  me: Me;
  connection: Connection;
  database: MemoryDatabase;
  /** Signs in again (after the session has ended) and goes on. */
  signIn(): Promise<Me>;
  /** Ends everything; the database can be given to another client. */
  close(): Promise<void>;
}

/** Signs in by password over HTTP, and starts the journal's client with its socket. */
export async function createNodeClient(options: NodeClientOptions): Promise<NodeClient> {
  const jar = new CookieJar();
  let account: string | null = null;
  const headers = () => ({ cookie: jar.header, origin: options.url });
  const fetch = async (request: Request, init?: RequestInit) => {
    for (const [name, value] of Object.entries(headers())) request.headers.set(name, value);
    const response = await globalThis.fetch(request, init);
    jar.read(response);
    return response;
  };
  const http = {
    ...{ url: `${options.url}/api`, account: () => account, fetch },
    timeout: options.timeout ?? 20_000,
  };
  const { api, call } = createApi({ ...http, contract });
  const { email, password } = options;
  const me = await api.session.create({ email, password });
  account = me.id;
  const connection = new Connection({
    open: socketIo({ url: options.url, account: () => account, headers }),
    clock: systemClock,
    random: systemRandom,
  });
  const database = options.database ?? new MemoryDatabase();
  const journal = new JournalClient({
    account: me.id,
    storage: database.connect(),
    connection,
    transport: new Transport(connection, call, createSendPart(http)),
    peers: solitary(systemRandom),
    clock: systemClock,
    random: systemRandom,
  });
  await journal.start();
  return {
    ...{ journal, api, me, connection, database },
    async signIn() {
      const again = await api.session.create({ email, password });
      connection.start();
      return again;
    },
    close: () => journal.stop(),
  };
}

/** Resolves once `holds` says so of what the store shows; rejects after `timeout` milliseconds. */
export function until<Snapshot>(
  store: { subscribe: (listener: () => void) => () => void; getSnapshot: () => Snapshot },
  holds: (snapshot: Snapshot) => boolean,
  timeout = 15_000,
): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    const cancel = systemClock.after(timeout, () => {
      stop();
      reject(
        new Error(`still not so after ${timeout} ms: ${JSON.stringify(store.getSnapshot())}`.slice(0, 2_000)),
      );
    });
    const look = () => {
      const snapshot = store.getSnapshot();
      if (!holds(snapshot)) return;
      stop();
      cancel();
      resolve(snapshot);
    };
    const stop = store.subscribe(look);
    look();
  });
}
