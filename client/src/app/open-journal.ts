import { callByHttp, sendPart } from '../lib/api/api.ts';
import { expectedAccount } from '../lib/api/expected-account.ts';
import { systemClock, systemRandom } from '../lib/journal/environment.ts';
import { JournalClient } from '../lib/journal/journal-client.ts';
import { MemoryDatabase } from '../lib/journal/memory-storage.ts';
import type { JournalStorage } from '../lib/journal/storage.ts';
import { Connection } from '../lib/realtime/connection.ts';
import { socketIo } from '../lib/realtime/socket-io-port.ts';
import { Transport } from '../lib/realtime/transport.ts';
import { browserPeers } from './browser-peers.ts';

/** The journal of an account in this browser, with the switch that tells it what the device says of its network. */
export interface OpenedJournal {
  client: JournalClient;
  networkChanged: (there: boolean) => void;
}

/** Opens what this browser keeps for an account, or for a guest; connects to nothing yet. */
export async function openJournal(account: string, isGuest: boolean): Promise<OpenedJournal> {
  const connection = new Connection({
    open: socketIo({ account: expectedAccount }),
    clock: systemClock,
    random: systemRandom,
  });
  const client = new JournalClient({
    account,
    storage: await openStorage(account),
    connection,
    transport: new Transport(connection, callByHttp, sendPart),
    peers: browserPeers(account),
    draftsStayHere: isGuest,
    clock: systemClock,
    random: systemRandom,
    prepareFile: async (_file, content) => {
      const { shrinkPicture } = await import('../lib/files/shrink-picture.ts');
      return shrinkPicture(content);
    },
  });
  return { client, networkChanged: (there) => connection.networkChanged(there) };
}

/** A browser that keeps nothing (some private windows) still reads and writes, until it is closed. */
async function openStorage(account: string): Promise<JournalStorage> {
  const { openDexieStorage } = await import('../lib/journal/dexie-storage.ts');
  const storage = openDexieStorage(account);
  try {
    await storage.transaction(['values'], ({ values }) => values.all());
    return storage;
  } catch {
    storage.close();
    return new MemoryDatabase().connect();
  }
}
