import type { Hand } from '@sentiers/shared/hands/schema.ts';
import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

export interface HandDoc {
  _id: string;
  conversationId: string;
  personId: string;
  state: Hand['state'];
  raisedAt: Date;
  /** When they were given the floor last; absent where they never were. */
  givenAt?: Date;
  /** Version of the room's journal in which it was raised last. */
  turn: number;
  version: number;
}

export const HandModel = defineModel<HandDoc>(
  'hands',
  {
    conversationId: { type: String, required: true },
    personId: { type: String, required: true },
    state: { type: String, required: true },
    raisedAt: { type: Date, required: true },
    givenAt: { type: Date },
    turn: { type: Number, required: true },
    version: { type: Number, required: true },
  },
  [{ fields: { conversationId: 1, version: 1 } }],
);

const HANDS = '0c8d4a52-9d0b-4e0e-8a67-3f5b2f1d7c94';

/** One person has one hand in a room. */
export function handId(roomId: string, personId: string): string {
  return derivedId(`${roomId}/${personId}`, HANDS);
}
