import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadThread } from '@sentiers/shared/threads/policy.ts';
import { LRUCache } from 'lru-cache';
import { registerEntity } from '../../platform/journal/entities.ts';
import { type DomainEvent, onDomainEventRepeatable } from '../../platform/journal/events.ts';
import { loadActors } from '../memberships/memberships.queries.ts';
import { type AccessedThread, loadThreads } from '../threads/threads.access.ts';
import { changeStanding } from './standings.changes.ts';
import { type StandingDoc, StandingModel } from './standings.model.ts';
import { presentStandings } from './standings.presenter.ts';
import { loadFollowers } from './standings.queries.ts';
import { raiseUnreadFlags, refreshFlagsOf, refreshUnreadFlags } from './unread-flags.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** Someone follows or not, or has read up to this rank. */
    'standing.changed': { personId: string; threadId: string; readSeq: number };
  }
}

const consumed = [
  'message.posted',
  'message.edited',
  'message.deleted',
  'message.hidden',
  'message.restored',
  'standing.changed',
] as const;
const takesOrGivesBack: ReadonlySet<string> = new Set([
  'message.deleted',
  'message.hidden',
  'message.restored',
]);
type Consumed = DomainEvent<(typeof consumed)[number]>;

/** `person/thread` of those who follow it, or refused to: nothing is to be done when they take part again. */
const settled = new LRUCache<string, true>({ max: 50_000 });

/** What persons' journals carry of standings, and who keeps them. Once, before the server starts. */
export function registerStandings(): void {
  registerEntity<StandingDoc>({
    kind: 'standing',
    model: StandingModel,
    streams: [{ kind: 'person', idField: 'personId', versionField: 'version' }],
    present: presentStandings,
  });
  onDomainEventRepeatable<Consumed['type']>('standings', consumed, keepStandings);
}

async function keepStandings(events: readonly Consumed[]): Promise<void> {
  await followAutomatically(events);
  await raiseUnreadFlags(events.filter((event) => event.type === 'message.posted'));
  const changed = new Set(
    events.filter(({ type }) => takesOrGivesBack.has(type)).map(({ data }) => data.threadId),
  );
  await Promise.all([...changed].map(refreshUnreadFlags));
  await refreshFlagsOf(events.filter((event) => event.type === 'standing.changed').map(({ data }) => data));
}

/** Whoever writes in a thread, or is mentioned where they may read, follows it from then on, unless they refused. */
async function followAutomatically(events: readonly Consumed[]): Promise<void> {
  const undecided = await withoutSettled([...pairsTakingPart(events).values()]);
  if (undecided.length === 0) return;
  const [threads, actors] = await Promise.all([
    loadThreads(undecided.map(({ threadId }) => threadId)),
    loadActors(undecided.map(({ personId }) => personId)),
  ]);
  await Promise.all(
    undecided.map(({ key, personId, threadId }) =>
      followOnce(key, actors.get(personId), threads.get(threadId)),
    ),
  );
}

interface Pair {
  key: string;
  personId: string;
  threadId: string;
}

/** Those who neither follow nor refused to: of the others there is nothing to be asked again. */
async function withoutSettled(pairs: readonly Pair[]): Promise<Pair[]> {
  const followers = await loadFollowers(pairs);
  const undecided: Pair[] = [];
  for (const pair of pairs) {
    const follow = followers(pair.personId, pair.threadId)?.follow ?? 'none';
    if (follow === 'none') undecided.push(pair);
    else settled.set(pair.key, true);
  }
  return undecided;
}

function pairsTakingPart(events: readonly Consumed[]): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const event of events) {
    const { threadId } = event.data;
    for (const personId of takingPart(event)) {
      const key = `${personId}/${threadId}`;
      if (!settled.has(key)) pairs.set(key, { key, personId, threadId });
    }
  }
  return pairs;
}

function takingPart(event: Consumed): readonly string[] {
  if (event.type === 'message.posted') return [event.data.authorId, ...event.data.mentions];
  return event.type === 'message.edited' ? event.data.mentions : [];
}

async function followOnce(
  key: string,
  actor: Actor | undefined,
  place: AccessedThread | undefined,
): Promise<void> {
  if (!actor || !place || !canReadThread(actor, place.facts)) return;
  await changeStanding(actor.personId, place, ({ follow }) =>
    follow === 'none' ? { follow: 'automatic' } : null,
  );
  settled.set(key, true);
}
