import { defineModel } from '../../platform/database/define-model.ts';

/** What became of it: `waiting`, `sending` while its job is at it, `refused`; the rest is over. */
export type ScheduledState = 'waiting' | 'sending' | 'refused' | 'sent' | 'cancelled';

/** What is over is kept this long, so that sending the request again still finds its answer. */
const OVER_FOR_SECONDS = 90 * 24 * 3600;

/** A message that leaves by itself. Its `_id` is the `clientId` under which it is posted: so it leaves once. */
export interface ScheduledDoc {
  _id: string;
  personId: string;
  conversationId: string;
  body: string;
  at: Date;
  revision: number;
  state: ScheduledState;
  refusal: string | null;
  overAt: Date | null;
  /** Version of its last change in its person's journal. */
  version: number;
}

export const ScheduledModel = defineModel<ScheduledDoc>(
  'scheduled',
  {
    personId: { type: String, required: true },
    conversationId: { type: String, required: true },
    body: { type: String, required: true },
    at: { type: Date, required: true },
    revision: { type: Number, required: true },
    state: { type: String, required: true },
    refusal: { type: String, default: null },
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
