import type { Audience } from '@sentiers/shared/journal/schema.ts';
import { audienceSchema } from '@sentiers/shared/journal/schema.ts';
import type { Frame, StreamRef } from '../journal/types.ts';
import { rooms } from './rooms.ts';
import type { AppSocketServer, PlaceKind } from './socket-types.ts';

/** Frames carry what features present, whose shapes the contract holds to; the engine knows none of them. */
type Emit = (event: string, payload: object) => void;

/**
 * Sends a journal's frames to those who have it open: encoded once for each audience that someone here reads as.
 * What a frame holds goes to a whole audience, so nothing personal is in it.
 */
export function createBroadcast(io: AppSocketServer): (frame: Frame) => Promise<void> {
  const inhabited = (room: string) => io.of('/').adapter.rooms.has(room);
  const emitTo = (room: string): Emit => {
    const operator = io.to(room);
    return (event, payload) => (operator.emit as (event: string, payload: object) => boolean)(event, payload);
  };

  async function toPlace(kind: PlaceKind, frame: Frame): Promise<void> {
    const { from, to, stream } = frame;
    const event = kind === 'conversation' ? 'journal.advanced' : 'channel.advanced';
    const idField = kind === 'conversation' ? 'conversationId' : 'channelId';
    for (const audience of audienceSchema.options) {
      const room = rooms.place(kind, stream.id, audience);
      if (!inhabited(room)) continue;
      const changes = await frame.changes(audience);
      emitTo(room)(event, { [idField]: stream.id, from, to, changes });
    }
  }

  async function toPerson({ stream, from, to, changes }: Frame): Promise<void> {
    const room = rooms.person(stream.id);
    if (inhabited(room)) emitTo(room)('person.advanced', { from, to, changes: await changes(ownAudience) });
  }

  return async (frame) => {
    const { kind } = frame.stream;
    if (kind === 'person') await toPerson(frame);
    // Nobody opens an organisation's: what is its own differs for each reader, who is told to read it again.
    else if (kind !== 'organisation') await toPlace(kind, frame);
  };
}

/** A person's own journal has one reader. */
const ownAudience: Audience = 'readers';

/** Which journals someone has open on this server: those whose heads are watched. */
export function* openStreams(io: AppSocketServer): Generator<StreamRef> {
  for (const room of io.of('/').adapter.rooms.keys()) {
    const [kind, id] = room.split(':');
    if (id !== undefined && (kind === 'conversation' || kind === 'channel' || kind === 'person')) {
      yield { kind, id };
    }
  }
}
