import type { Pack, PackedDocument } from '@sentiers/shared/packs/schema.ts';
import { hashKey, type QueryClient } from '@tanstack/react-query';
import { PackStore } from '../features/packs/logic/pack-store.ts';
import { Packs } from '../features/packs/logic/packs.ts';
import { api, queries } from '../lib/api/api.ts';
import { expectedAccount } from '../lib/api/expected-account.ts';
import type { OperationOutput } from '../lib/api/operations.ts';
import { createReadPart } from '../lib/api/read-part.ts';
import { openDexieStorage } from '../lib/journal/dexie-storage.ts';
import { boundsOf } from '../lib/journal/page-bounds.ts';
import type { JournalStorage, KeptRow } from '../lib/journal/storage.ts';
import { lastAccount } from '../lib/last-account.ts';
import { storeAnswers } from './kept-answers.ts';

/** Longer than a slow network takes for half a megabyte. */
const TIMEOUT_MS = 60_000;
/** As many messages as a device keeps of a conversation. (The contract's schema is no part of the page.) */
const messagesTaken = 150;

const readPart = createReadPart({
  account: expectedAccount,
  fetch: (request) => globalThis.fetch(request),
  timeout: TIMEOUT_MS,
});

/** The seminars that an account takes along on this device, read from it. */
export async function openPacks(account: string, cache: QueryClient): Promise<Packs> {
  const storage = openDexieStorage(account);
  const packs = new Packs({
    store: new PackStore(storage, () => lastAccount() === account),
    now: () => Date.now(),
    ask: (seminarId) => api.packs.get({ seminarId }),
    answersOf: (pack) => answersOf(pack).map(({ queryKey }) => hashKey(queryKey)),
    takeAnswers: (pack, parts) => takeAnswers(cache, storage, pack, parts),
    readConversation,
    readPiece: (address, span, signal) =>
      readPart(new URL(pathOf(address), location.href).href, span, signal),
    roomLeft,
    alone: (name, work) => {
      // So that two tabs don't read the same: the second one finds what the first one has read.
      if (!('locks' in navigator)) return work();
      return navigator.locks.request(`sentiers-pack-${account}-${name}`, work);
    },
  });
  await packs.load();
  return packs;
}

/** Of what a message shows, as any of its readers reads it; of what the agenda shows, as the seminar's do. */
function pathOf({ seminarId, document }: { seminarId: string; document: PackedDocument }): string {
  const { id, threadId } = document;
  return threadId ? `/api/files/${id}` : `/api/seminars/${seminarId}/documents/${id}`;
}

/** What the pages of a seminar and of its threads are drawn from. */
function answersOf({ seminarId, threads }: Pick<Pack, 'seminarId' | 'threads'>) {
  const input = { seminarId };
  return [
    queries.seminars.get.queryOptions({ input }),
    queries.rooms.list.queryOptions({ input }),
    queries.seminars.roster.queryOptions({ input }),
    ...threads.map(({ threadId }) => queries.threads.get.queryOptions({ input: { threadId } })),
  ];
}

async function takeAnswers(
  cache: QueryClient,
  storage: JournalStorage,
  { seminarId, threads }: Pack,
  { agenda, roster, threadIds }: { agenda: boolean; roster: boolean; threadIds: readonly string[] },
): Promise<void> {
  const input = { seminarId };
  const stays = { staleTime: 0, gcTime: Number.POSITIVE_INFINITY };
  if (agenda) await cache.fetchQuery({ ...queries.seminars.get.queryOptions({ input }), ...stays });
  if (agenda) await cache.fetchQuery({ ...queries.rooms.list.queryOptions({ input }), ...stays });
  if (roster) await cache.fetchQuery({ ...queries.seminars.roster.queryOptions({ input }), ...stays });
  for (const threadId of threadIds) {
    const query = queries.threads.get.queryOptions({ input: { threadId } });
    await cache.fetchQuery({ ...query, ...stays });
  }
  const hashes = answersOf({ seminarId, threads }).map(({ queryKey }) => hashKey(queryKey));
  await storeAnswers(cache, storage, new Set(hashes));
}

/** What it carries is read after its messages: laid over them, a change is never missed. */
async function readConversation(conversationId: string): Promise<KeptRow> {
  const page: OperationOutput<'messages.list'> = await api.messages.list({
    conversationId,
    limit: messagesTaken,
  });
  const { entities } = await api.conversations.live({ conversationId });
  const { version, audience, incarnation } = page;
  return {
    id: conversationId,
    stamp: { version, audience, incarnation },
    thread: null,
    from: boundsOf({ newest: true }, page).from,
    messages: page.items,
    live: entities,
    visitedAt: Date.now(),
  };
}

/** A browser that is asked to keeps what it has when the device runs short; it says what it still takes. */
async function roomLeft(): Promise<number | null> {
  if (!('storage' in navigator)) return null; // not a secure page: nothing is known
  await navigator.storage.persist?.().catch(() => false);
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : quota - usage;
}
