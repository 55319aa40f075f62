import { defineModel } from '../../platform/database/define-model.ts';

/** Someone who entered a live room under a name; `_id` is the person's. */
export interface GuestDoc {
  _id: string;
  roomId: string;
  /** What no other guest of the room may be called: kept as long as words stand under it, null once it is free. */
  nameKey: string | null;
  createdAt: Date;
  /** When they left, or were let out; null as long as they may be there. */
  endedAt: Date | null;
}

export const GuestModel = defineModel<GuestDoc>(
  'guests',
  {
    roomId: { type: String, required: true },
    nameKey: { type: String, default: null },
    createdAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
  },
  [
    {
      fields: { roomId: 1, nameKey: 1 },
      options: { unique: true, partialFilterExpression: { nameKey: { $type: 'string' } } },
    },
    { fields: { roomId: 1, endedAt: 1 } },
    { fields: { endedAt: 1 } },
  ],
);
