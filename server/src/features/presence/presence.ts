import { canReadChannel } from '@sentiers/shared/channels/policy.ts';
import type { presenceChangedSchema } from '@sentiers/shared/presence/events.ts';
import type { z } from 'zod';
import { logger } from '../../platform/logging/logger.ts';
import type { AppSocket, SocketActor } from '../../platform/realtime/socket-types.ts';
import { onPreferencesChanged } from '../accounts/preferences.queries.ts';
import { loadChannelFacts, readChannel } from '../channels/channels.access.ts';
import { loadActor, loadActors, onRightsDropped } from '../memberships/memberships.queries.ts';
import { listPeopleConnected, type Namespace, presentIn, watchersOf } from './presence-board.ts';

type Presence = z.infer<typeof presenceChangedSchema>;

/** A page that is reloaded doesn't blink: comings and goings are told together, after this long at least. */
const SETTLE_MS = 600;
/** And later where many watch many: everyone would receive everyone, again and again. */
const NAMES_PER_MS = 200;
/** Comings and goings on other servers, and those a crash hid, are found within this long. */
const REVIEW_MS = 10_000;

interface Watched {
  sockets: Set<AppSocket>;
  /** What was told last, as one text. */
  told: string;
  people: number;
}

const watched = new Map<string, Watched>();
let namespace: Namespace | null = null;
let settling: NodeJS.Timeout | null = null;
let reviewing: NodeJS.Timeout | null = null;

onRightsDropped(async (people) => {
  await reviewWatches(people);
  comingsAndGoings();
});
onPreferencesChanged(() => comingsAndGoings());

/** Somebody came, went, or may be seen in other places than before. */
export function comingsAndGoings(): void {
  if (settling !== null || watched.size === 0) return;
  settling = setTimeout(tellSafely, settleTime()).unref();
}

/**
 * From now on this connection is told who is there in a channel, instead of the one before; answers who is.
 * Throws `not_found` for a channel that the actor doesn't read.
 */
export async function watchPresence({ socket, actor }: SocketActor, channelId: string): Promise<Presence> {
  await readChannel(actor, channelId);
  unwatch(socket);
  watch(socket, channelId);
  // Rights that were lost meanwhile: whoever put this person out could not see this watch yet.
  await reviewWatches([actor.personId]);
  await readChannel(await loadActor(actor.personId), channelId);
  const people = (await presentIn([channelId], await listPeopleConnected(socket.nsp))).get(channelId) ?? [];
  return { channelId, people };
}

/** The connection is no longer told anything. */
export function unwatch(socket: AppSocket): void {
  for (const [channelId, { sockets }] of watched) {
    if (!sockets.delete(socket)) continue;
    socket.leave(watchersOf(channelId));
    if (sockets.size === 0) watched.delete(channelId);
  }
  if (watched.size === 0) stopTimers();
}

function watch(socket: AppSocket, channelId: string): void {
  namespace = socket.nsp;
  const channel = watched.get(channelId) ?? { sockets: new Set(), told: '', people: 0 };
  channel.sockets.add(socket);
  watched.set(channelId, channel);
  socket.join(watchersOf(channelId));
  reviewing ??= setInterval(tellSafely, REVIEW_MS).unref();
}

function tellSafely(): void {
  if (settling) clearTimeout(settling);
  settling = null;
  tell().catch((err: unknown) => logger.warn({ err }, 'presence could not be told'));
}

/** Tells the watchers of each channel who is there, where that changed. */
async function tell(): Promise<void> {
  if (namespace === null || watched.size === 0) return;
  const present = await presentIn([...watched.keys()], await listPeopleConnected(namespace));
  for (const [channelId, people] of present) {
    const channel = watched.get(channelId);
    const told = people.join();
    if (!channel || channel.told === told) continue;
    channel.told = told;
    channel.people = people.length;
    // Each server tells its own watchers: all of them count the same connections.
    namespace.local.to(watchersOf(channelId)).emit('presence.changed', { channelId, people });
  }
}

/** Who lost a channel (of these people, or of all) is no longer told who is there. */
async function reviewWatches(people: readonly string[] | null): Promise<void> {
  const watching = [...watched].flatMap(([channelId, { sockets }]) =>
    [...sockets]
      .filter(({ data }) => people === null || people.includes(data.personId))
      .map((socket) => ({ channelId, socket })),
  );
  if (watching.length === 0) return;
  const [actors, facts] = await Promise.all([
    loadActors(watching.map(({ socket }) => socket.data.personId)),
    loadChannelFacts(watching.map(({ channelId }) => channelId)),
  ]);
  for (const { channelId, socket } of watching) {
    const actor = actors.get(socket.data.personId);
    const channel = facts.get(channelId);
    if (!actor || !channel || !canReadChannel(actor, channel)) unwatch(socket);
  }
}

function settleTime(): number {
  let names = 0;
  for (const { sockets, people } of watched.values()) names += sockets.size * people;
  return SETTLE_MS + Math.round(names / NAMES_PER_MS);
}

function stopTimers(): void {
  if (settling) clearTimeout(settling);
  if (reviewing) clearInterval(reviewing);
  settling = null;
  reviewing = null;
  namespace = null;
}
