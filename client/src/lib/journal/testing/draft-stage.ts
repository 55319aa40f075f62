import type { Call } from '../../api/operations.ts';
import { DraftSync } from '../draft-sync.ts';
import { Drafts } from '../drafts.ts';
import { MemoryDatabase } from '../memory-storage.ts';
import { type AskedByHand, answeringByHand } from './by-hand.ts';
import { SimClock, settle } from './sim-clock.ts';
import { PeersHub } from './simulated-tab.ts';

/** The draft that these tests write. */
export const context = 'thread:room';

interface Asked extends AskedByHand<unknown> {
  name: string;
  input: Record<string, unknown>;
}

/** Drafts whose questions to the server are answered by hand; chance is always one half. */
export function stage() {
  const clock = new SimClock();
  const timers = new Set<() => void>();
  const counted = {
    now: () => clock.now(),
    after(milliseconds: number, run: () => void) {
      const cancel = clock.after(milliseconds, () => {
        timers.delete(stop);
        run();
      });
      const stop = () => {
        timers.delete(stop);
        cancel();
      };
      timers.add(stop);
      return stop;
    },
  };
  const hub = new PeersHub();
  const storage = new MemoryDatabase().connect();
  const tab = (name: string) =>
    new Drafts({ storage, clock, peers: hub.join(name, { knowsWhoIsAlive: true }) });
  const drafts = tab('tab');
  const asked: Asked[] = [];
  const may = { ask: true };
  const call = (name: string, input: Record<string, unknown>) =>
    new Promise((answer, fail) => {
      asked.push({ name, input, answer, fail });
    });
  const random = { fraction: () => 0.5, uuid: () => 'unused' };
  const sync = new DraftSync({ drafts, call: call as Call, clock: counted, random, canAsk: () => may.ask });
  const stageOf = {
    ...{ clock, drafts, sync, asked, may, storage, timers, otherTab: tab('other') },
    record: (name = context) => drafts.record(name),
    async write(body: string, name = context) {
      await drafts.write(name, { body });
      await settle();
    },
    ...answeringByHand(clock, asked),
    /** A draft that the server has under this number. */
    async saved(body: string, number: number, name = context) {
      await stageOf.write(body, name);
      await clock.pass(1_500);
      await stageOf.answer({ number });
    },
    async reconcile(...items: unknown[]) {
      const done = sync.reconcile();
      await settle();
      await stageOf.answer({ items });
      return { done };
    },
  };
  return stageOf;
}

export function theirs(number: number, body: string, name = context) {
  return { context: name, number, body, updatedAt: '2026-11-24T09:00:00.000Z', place: null };
}
