import type { Connection } from '../realtime/connection.ts';
import type { Transport } from '../realtime/transport.ts';
import type { Clock, Random } from './environment.ts';
import type { PrepareFile } from './file-work.ts';
import type { Peers } from './peers.ts';
import type { JournalStorage } from './storage.ts';

/** What the journal's client stands on: its tests and the load give it their own. */
export interface JournalClientOptions {
  /** Id of the person whose words these are. */
  account: string;
  storage: JournalStorage;
  connection: Connection;
  transport: Transport;
  peers: Peers;
  clock: Clock;
  random: Random;
  /** Makes a picture smaller before it leaves; as it is by default. */
  prepareFile?: PrepareFile;
  /** Whether drafts stay on this device: a guest has no place for them on the server. */
  draftsStayHere?: boolean;
  /** Messages of a page; fifty by default. */
  pageSize?: number;
}
