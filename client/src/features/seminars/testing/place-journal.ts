import type { JournalClient } from '../../../lib/journal/journal-client.ts';
import type { OutboxEntry } from '../../../lib/journal/outbox-entry.ts';
import { outcomeOf } from '../../../lib/journal/outbox-outcome.ts';
import type { SendingEvent } from '../../../lib/journal/outbox-sender.ts';
import { perform } from '../../../lib/journal/outbox-work.ts';
import { entryOf } from '../../../lib/journal/testing/outbox-stage.ts';

type Call = Parameters<typeof perform>[1];

/** A journal's client whose outbox sends places at once, or once the network is there; nothing else is asked of it. */
export function placeJournal(call: Call, { isOnline = true } = {}) {
  const online = { kind: isOnline ? 'online' : 'connecting' };
  let entries: OutboxEntry[] = [];
  let snapshot = { entries };
  const watching = new Set<() => void>();
  const listening = new Set<(event: SendingEvent) => void>();
  const show = (next: OutboxEntry[]) => {
    entries = next;
    snapshot = { entries };
    for (const changed of watching) changed();
  };
  const tell = (event: SendingEvent) => {
    for (const listener of listening) listener(event);
  };
  const send = async () => {
    for (const entry of entries) {
      const work = entry.work as Parameters<typeof perform>[0]['work'];
      const event = await perform({ ...entry, work }, call, () => true).then(
        ({ seminar = null }) =>
          ({ kind: 'done', message: null, thread: null, seminar, question: null, took: 0 }) as const,
        (error) => ({ kind: 'refused', ...refusalOf(error) }) as const,
      );
      show(entries.filter((one) => one !== entry));
      tell({ ...event, entry });
    }
  };
  const outbox = {
    subscribe: (changed: () => void) => {
      watching.add(changed);
      return () => watching.delete(changed);
    },
    getSnapshot: () => snapshot,
    onEvent: (listener: (event: SendingEvent) => void) => {
      listening.add(listener);
      return () => listening.delete(listener);
    },
    setPlace: async ({ id: seminarId, title }: { id: string; title: string }, wanted: boolean) => {
      show([entryOf(1, { kind: 'place', seminarId, title, wanted })]);
      if (isOnline) await send();
    },
  };
  const state = { subscribe: () => () => undefined, getSnapshot: () => online };
  const client = { outbox, state, listen: () => () => undefined };
  return { client: client as unknown as JournalClient, send };
}

function refusalOf(error: unknown) {
  const outcome = outcomeOf(error, 1);
  if (!('refusal' in outcome)) throw error;
  return { refusal: outcome.refusal };
}
