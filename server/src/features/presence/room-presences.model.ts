import { createHmac, randomUUID } from 'node:crypto';
import { config } from '../../config.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** For how long a server that says nothing more is believed: it says it again well before. */
const BELIEVED_MS = 25_000;

/** This process, among those that share the database. */
const me = randomUUID();

/** Who has a live room open on one server, for the others to count: nobody is named, and it goes by itself. */
export interface RoomPresenceDoc {
  /** Server and room. */
  _id: string;
  roomId: string;
  /** Keyed hashes of people, of this room alone. */
  people: string[];
  until: Date;
}

export const RoomPresenceModel = defineModel<RoomPresenceDoc>(
  'room-presences',
  {
    roomId: { type: String, required: true },
    people: [String],
    until: { type: Date, required: true },
  },
  [{ fields: { roomId: 1 } }, { fields: { until: 1 }, options: { expireAfterSeconds: 0 } }],
);

/** By what someone is known in a room to the servers that count who is there. */
export function presenceHash(roomId: string, personId: string): string {
  return createHmac('sha256', config().secrets[0]).update(`${roomId}/${personId}`).digest('base64url');
}

/** Tells the other servers who is in a room on this one, and answers how many there are on all of them, each once. */
export async function countEverywhere(roomId: string, here: readonly string[]): Promise<number> {
  const _id = `${me}/${roomId}`;
  const now = Date.now();
  const people = here.map((personId) => presenceHash(roomId, personId));
  const elsewhere = RoomPresenceModel.find({ roomId, _id: { $ne: _id }, until: { $gt: new Date(now) } });
  const [others] = await Promise.all([
    elsewhere.lean<RoomPresenceDoc[]>(),
    people.length === 0
      ? RoomPresenceModel.deleteOne({ _id })
      : RoomPresenceModel.updateOne(
          { _id },
          { $set: { roomId, people, until: new Date(now + BELIEVED_MS) } },
          { upsert: true },
        ),
  ]);
  return new Set([...people, ...others.flatMap((other) => other.people)]).size;
}
