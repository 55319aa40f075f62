import { v5 as derivedId } from 'uuid';
import { defineModel } from '../../platform/database/define-model.ts';

const OVER_FOR_SECONDS = 90 * 24 * 3600;

/** A message that its person wants to come back to. One for each person and message: its `_id` is made of both. */
export interface ReminderDoc {
  _id: string;
  personId: string;
  messageId: string;
  note: string;
  at: Date;
  revision: number;
  state: 'waiting' | 'rung' | 'removed';
  overAt: Date | null;
  /** Version of its last change in its person's journal. */
  version: number;
}

export const ReminderModel = defineModel<ReminderDoc>(
  'reminders',
  {
    personId: { type: String, required: true },
    messageId: { type: String, required: true },
    note: { type: String, default: '' },
    at: { type: Date, required: true },
    revision: { type: Number, required: true },
    state: { type: String, required: true },
    overAt: { type: Date, default: null },
    version: { type: Number, required: true },
  },
  [
    { fields: { personId: 1, state: 1, at: 1 } },
    { fields: { personId: 1, version: 1 } },
    { fields: { state: 1, at: 1 } },
    { fields: { overAt: 1 }, options: { expireAfterSeconds: OVER_FOR_SECONDS } },
  ],
);

const REMINDERS = '9b7a2f44-2f5e-4b86-8f0c-6f1f6a1f7b52';

export function reminderId(personId: string, messageId: string): string {
  return derivedId(`${personId}/${messageId}`, REMINDERS);
}
