import { defineModel } from '../../platform/database/define-model.ts';

/** The secret address of one person's calendar. Its `_id` is the person's: each has one at most. */
export interface CalendarAddressDoc {
  _id: string;
  /** What is asked for is looked up by its hash. */
  tokenHash: string;
  /** The secret itself, sealed: its person may read it again. */
  sealed: string;
  createdAt: Date;
}

export const CalendarAddressModel = defineModel<CalendarAddressDoc>(
  'calendarAddresses',
  {
    tokenHash: { type: String, required: true },
    sealed: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  [{ fields: { tokenHash: 1 }, options: { unique: true } }],
);
