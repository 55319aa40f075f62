import { FEELING_SECONDS, type Feeling, type Pulse } from '@sentiers/shared/pulse/schema.ts';
import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

/** What someone tapped in a room. It goes by itself once it holds no more: nothing is kept of who felt what. */
export interface FeelingDoc {
  _id: string;
  roomId: string;
  feeling: Feeling;
  at: Date;
}

export const FeelingModel = defineModel<FeelingDoc>(
  'feelings',
  {
    roomId: { type: String, required: true },
    feeling: { type: String, required: true },
    at: { type: Date, required: true },
  },
  [{ fields: { roomId: 1, at: 1 } }, { fields: { at: 1 }, options: { expireAfterSeconds: FEELING_SECONDS } }],
);

/** How many feel what in a room, as its journal tells it to those who animate it. */
export interface PulseDoc {
  _id: string;
  conversationId: string;
  counts: Pulse['counts'];
  version: number;
}

export const PulseModel = defineModel<PulseDoc>(
  'pulses',
  {
    conversationId: { type: String, required: true },
    counts: { type: Object, required: true },
    version: { type: Number, required: true },
  },
  [{ fields: { conversationId: 1, version: 1 } }],
);

const PULSES = 'a3f1b6c8-5d2e-4c7a-9f40-1e8b7d6c5a93';

/** One person has one feeling at a time in a room. */
export function feelingId(roomId: string, personId: string): string {
  return derivedId(`${roomId}/${personId}`, PULSES);
}

/** A room has one pulse. */
export function pulseId(roomId: string): string {
  return derivedId(roomId, PULSES);
}
