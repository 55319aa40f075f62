import { presenceWatchSchema, typingSchema } from '@sentiers/shared/presence/events.ts';
import { canPostInThread } from '@sentiers/shared/threads/policy.ts';
import { limits } from '../../platform/http/limits.ts';
import { logger } from '../../platform/logging/logger.ts';
import { type SocketFeature, socketRequest } from '../../platform/realtime/features.ts';
import { rooms } from '../../platform/realtime/rooms.ts';
import type { AppSocket, SocketActor } from '../../platform/realtime/socket-types.ts';
import { findPresenceHidden } from '../accounts/preferences.queries.ts';
import { loadPersonSummaries } from '../people/people.queries.ts';
import { requireThread } from '../threads/threads.access.ts';
import { comingsAndGoings, unwatch, watchPresence } from './presence.ts';
import type { Namespace } from './presence-board.ts';
import { enterRoom, leaveRoom } from './room-presence.ts';
import { createTypingBoard } from './typing.ts';

let namespace: Namespace | null = null;

const board = createTypingBoard((conversationId) => {
  tellTyping(conversationId).catch((err: unknown) => logger.warn({ err }, 'typing could not be told'));
});

/** Who is there and who is typing: said and told by the socket only, and stored nowhere. */
export const presenceFeature: SocketFeature = {
  requests: {
    'presence.watch': socketRequest(presenceWatchSchema, (who, { channelId }) =>
      watchPresence(who, channelId),
    ),
    'typing.set': socketRequest(typingSchema, setTyping),
  },
  connected: (socket) => {
    namespace = socket.nsp;
    comingsAndGoings();
  },
  disconnected: (socket) => {
    board.leave(socket.id);
    unwatch(socket);
    comingsAndGoings();
  },
  opened: (socket, kind, id) => {
    if (kind !== 'conversation') return;
    enterRoom(socket, id).catch((err: unknown) => logger.warn({ err }, 'who came into a room is not told'));
  },
  closed: (socket, kind, id) => {
    if (kind !== 'conversation') return;
    board.unset(id, socket.id);
    leaveRoom(socket, id);
  },
};

/** Only who may post here, and has it open, types here; who hides their presence doesn't show by typing. */
async function setTyping(
  { socket, actor }: SocketActor,
  { conversationId, typing }: { conversationId: string; typing: boolean },
): Promise<void> {
  if (!typing) {
    board.unset(conversationId, socket.id);
    return;
  }
  await limits.typing(actor.personId);
  await requireThread(actor, conversationId, canPostInThread);
  const isHidden = (await findPresenceHidden([actor.personId])).size > 0;
  if (isHidden || !hasOpen(socket, conversationId)) return;
  board.set(conversationId, socket.id, actor.personId);
}

function hasOpen(socket: AppSocket, conversationId: string): boolean {
  return roomsOf(conversationId).some((room) => socket.rooms.has(room));
}

async function tellTyping(conversationId: string): Promise<void> {
  const summaries = await loadPersonSummaries(board.people(conversationId));
  // Read again: someone may have stopped while the names were being found.
  const people = board
    .people(conversationId)
    .map((id) => summaries.get(id))
    .filter((person) => person !== undefined)
    .map(({ id, name }) => ({ id, name }));
  namespace?.to(roomsOf(conversationId)).emit('typing.changed', { conversationId, people });
}

function roomsOf(conversationId: string): string[] {
  return (['readers', 'moderators'] as const).map((audience) =>
    rooms.place('conversation', conversationId, audience),
  );
}
