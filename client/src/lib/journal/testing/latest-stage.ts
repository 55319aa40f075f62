import { LatestWrites, type LatestWritesHost, type SettledWrite } from '../latest-writes.ts';
import { MemoryDatabase } from '../memory-storage.ts';
import type { PeerMessage } from '../peers.ts';
import type { JournalStorage } from '../storage.ts';
import { type AskedByHand, answeringByHand } from './by-hand.ts';
import { SimClock, settle } from './sim-clock.ts';
import { PeersHub } from './simulated-tab.ts';

interface Word {
  text: string;
  attempts: number;
}

interface Asked extends AskedByHand<string> {
  key: string;
  write: Word;
}

/** The smallest of them: words, of which an answer settles those that were sent. */
class Words extends LatestWrites<Word, string> {
  readonly settled: SettledWrite<string>[] = [];

  constructor(host: LatestWritesHost, asked: Asked[]) {
    super({
      ...host,
      row: 'outbox.levels',
      table: 'levels',
      send: (key, write) => new Promise((answer, fail) => asked.push({ key, write, answer, fail })),
      afterAnswer: (now, sent) => (now.text === sent.text ? null : now),
    });
    this.onWritten((settled) => this.settled.push(settled));
  }

  async set(key: string, text: string) {
    await this.write(key, () => ({ text, attempts: 0 }));
    await settle();
  }
}

/** Words of one device, whose questions are answered by hand; chance is always one half. */
export function stage() {
  const clock = new SimClock();
  const hub = new PeersHub();
  const device = new MemoryDatabase().connect();
  const asked: Asked[] = [];
  const may = { ask: true, store: true };
  const storage: JournalStorage = {
    ...device,
    transaction: async (names, work) => {
      if (!may.store) throw new Error('the storage failed');
      return device.transaction(names, work);
    },
  };
  const random = { fraction: () => 0.5, uuid: () => 'unused' };
  const tab = (peers = hub.join('tab', { knowsWhoIsAlive: true })) =>
    new Words({ storage, peers, clock, random, canAsk: () => may.ask }, asked);
  const other = hub.join('other', { knowsWhoIsAlive: true });
  return {
    ...{ clock, asked, may, words: tab() },
    /** A tab that hears nothing of the others: only the storage binds them. */
    deafTab: () => tab(new PeersHub().join('deaf', { knowsWhoIsAlive: false })),
    /** What another tab tells. */
    async hear(message: PeerMessage) {
      other.tell(message);
      await settle();
    },
    kept: () => device.transaction(['values'], ({ values }) => values.all()),
    ...answeringByHand(clock, asked),
  };
}
