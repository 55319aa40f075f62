import type { DraftRecord } from '../draft-record.ts';
import { Drafts } from '../drafts.ts';
import { MemoryDatabase } from '../memory-storage.ts';
import type { PeerMessage } from '../peers.ts';
import type { JournalStorage, Tables } from '../storage.ts';
import { SimClock } from './sim-clock.ts';
import { PeersHub } from './simulated-tab.ts';

/** How long it is waited for what is done there. */
export const doneMs = 20;

/** Drafts alone on a device, which takes a moment to store what is written and may have no room for it. */
export function deviceStage() {
  const clock = new SimClock();
  const disk = { full: false };
  const own = new MemoryDatabase().connect({ pause: () => clock.wait(1) });
  const storage: JournalStorage = {
    ...own,
    transaction: (names, work) => own.transaction(names, (tables) => work(disk.full ? full(tables) : tables)),
  };
  const hub = new PeersHub();
  const heard: PeerMessage[] = [];
  hub.join('onlooker', { knowsWhoIsAlive: true }).listen((message) => heard.push(message));
  const tab = (name: string) =>
    new Drafts({ storage, clock, peers: hub.join(name, { knowsWhoIsAlive: true }) });
  const done = async <Result>(work: Promise<Result>): Promise<Result> => {
    await clock.pass(doneMs);
    return work;
  };
  const inside = <Result>(work: (tables: Tables) => Promise<Result>) => storage.transaction(['drafts'], work);
  return {
    ...{ clock, disk, storage, heard, drafts: tab('tab'), otherTab: tab('other'), inside },
    /** Lets the time pass that this needs. */
    done,
    /** So many milliseconds from now, as it is written. */
    instant: (later = 0) => new Date(clock.now() + later).toISOString(),
    put: (...rows: DraftRecord[]) =>
      done(
        inside(async ({ drafts }) => {
          for (const row of rows) await drafts.put(row);
        }),
      ),
    kept: async () => (await done(inside(({ drafts }) => drafts.all()))).map(({ context }) => context),
  };
}

function full(tables: Tables): Tables {
  const put = async () => {
    throw new Error('no room');
  };
  return { ...tables, drafts: { ...tables.drafts, put } };
}
