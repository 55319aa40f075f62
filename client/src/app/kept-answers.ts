import { AppError } from '@sentiers/shared/errors.ts';
import { type DehydratedState, dehydrate, hydrate, type QueryClient } from '@tanstack/react-query';
import type { JournalStorage, NamedRow, PackRow } from '../lib/journal/storage.ts';

/*
 * What the server answered, kept on the device in the account's own database: without a network, or before it
 * answers, the navigation, the lists and the people that were seen are there. An answer is kept until a refusal
 * takes its place, a month passes, or three hundred newer ones are kept; those that went along with a seminar stay.
 */

type Answer = DehydratedState['queries'][number];
type Answers = Record<string, Answer>;

const name = 'answers';
const tables = ['values', 'packs'] as const;
const limits = { count: 300, age: 30 * 24 * 3_600_000 };
/** Milliseconds between an answer and its writing: a page's answers are written together. */
const pause = 2_000;

/**
 * Puts what was kept into the cache; what the cache has by now stays, unless it is older. It is shown, and asked again:
 * what changed in the last moments before a page was left may not have been written.
 */
export async function restoreAnswers(cache: QueryClient, storage: JournalStorage): Promise<void> {
  const { kept, packed } = await storage.transaction(tables, async ({ values, packs }) => ({
    kept: await values.get(name),
    packed: packedIn(await packs.all()),
  }));
  const queries = Object.values(answersOf(kept)).map((query) => ({
    ...query,
    state: { ...query.state, isInvalidated: true },
  }));
  const isPacked = ({ queryHash }: Answer) => packed.has(queryHash);
  // What was taken along is there however long the page stays open without showing it.
  const stays = { defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } };
  hydrate(cache, { queries: queries.filter(isPacked), mutations: [] }, stays);
  const others = queries.filter((query) => !isPacked(query) && isRecent(query));
  hydrate(cache, { queries: others, mutations: [] });
}

/**
 * Keeps the answers that the cache has and every one from now on. Returns how to stop, once the last ones are written.
 * @param mayKeep asked at each writing: false once the person left this browser
 */
export function keepAnswers(
  cache: QueryClient,
  storage: JournalStorage,
  mayKeep: () => boolean = () => true,
): () => Promise<void> {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = async () => {
    clearTimeout(timer);
    timer = undefined;
    const hashes = new Set(changed);
    changed.clear();
    if (hashes.size > 0 && mayKeep()) await storeAnswers(cache, storage, hashes);
  };
  const note = (hash: string) => {
    changed.add(hash);
    timer ??= setTimeout(() => void write().catch(() => undefined), pause);
  };
  for (const { queryHash, state } of cache.getQueryCache().getAll()) {
    if (state.status === 'success') note(queryHash);
  }
  const unsubscribe = cache.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || !['success', 'error'].includes(event.action.type)) return;
    note(event.query.queryHash);
  });
  return async () => {
    unsubscribe();
    await write();
  };
}

/** Writes these answers now, as the cache has them; those that the server refused go. */
export async function storeAnswers(
  cache: QueryClient,
  storage: JournalStorage,
  hashes: ReadonlySet<string>,
): Promise<void> {
  const refused = [...hashes].filter((hash) => isRefused(cache.getQueryCache().get(hash)?.state.error));
  const { queries } = dehydrate(cache, {
    shouldDehydrateQuery: ({ queryHash, state }) => hashes.has(queryHash) && state.status === 'success',
  });
  await storage.transaction(tables, async ({ values, packs }) => {
    const packed = packedIn(await packs.all());
    const answers = answersOf(await values.get(name));
    for (const query of queries) answers[query.queryHash] = query;
    for (const hash of refused) delete answers[hash];
    const isPacked = ({ queryHash }: Answer) => packed.has(queryHash);
    const newest = Object.values(answers)
      .filter((answer) => !isPacked(answer) && isRecent(answer))
      .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
      .slice(0, limits.count);
    const stay = [...Object.values(answers).filter(isPacked), ...newest];
    await values.put({ name, value: Object.fromEntries(stay.map((query) => [query.queryHash, query])) });
  });
}

function packedIn(packs: readonly PackRow[]): Set<string> {
  return new Set(packs.flatMap(({ answers }) => answers));
}

function answersOf(row: NamedRow | undefined): Answers {
  return { ...((row?.value as Answers | undefined) ?? {}) };
}

function isRecent(answer: Answer): boolean {
  return answer.state.dataUpdatedAt > Date.now() - limits.age;
}

/** Whether the server said that it is not, or no longer, theirs to read; a dead network says nothing. */
function isRefused(error: unknown): boolean {
  return error instanceof AppError && (error.code === 'not_found' || error.code === 'forbidden');
}
