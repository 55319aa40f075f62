import type { WeeklySettings } from '@sentiers/shared/weekly/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** When a cohort's word is made ready; a cohort without has `defaultSettings`. `_id` is the cohort's. */
export interface WeeklySettingsDoc extends WeeklySettings {
  _id: string;
}

export const WeeklySettingsModel = defineModel<WeeklySettingsDoc>('weeklySettings', {
  enabled: { type: Boolean, required: true },
  weekday: { type: Number, required: true },
  hour: { type: Number, required: true },
});

/** `left`: another one was made ready before it was sent. */
export type WordState = 'draft' | 'sending' | 'sent' | 'empty' | 'left';

/** What a cohort's facilitators tell of a week. Never sent by itself. */
export interface WeeklyWordDoc {
  _id: string;
  cohortId: string;
  /** Where it is published, and in whose journal its steps are noted; nothing of it is shown there. */
  channelId: string;
  from: Date;
  to: Date;
  state: WordState;
  title: string;
  body: string;
  revision: number;
  edited: { by: string; at: Date } | null;
  /** In whose name it leaves, from the first try on: whoever tries again finishes it in theirs. */
  sendingBy: string | null;
  sent: { by: string; at: Date; threadId: string } | null;
  /** Version of its last step in its channel's journal. */
  version: number;
}

const step = {
  _id: false,
  by: { type: String, required: true },
  at: { type: Date, required: true },
};

export const WeeklyWordModel = defineModel<WeeklyWordDoc>(
  'weeklyWords',
  {
    cohortId: { type: String, required: true },
    channelId: { type: String, required: true },
    from: { type: Date, required: true },
    to: { type: Date, required: true },
    state: { type: String, required: true },
    title: { type: String, required: true },
    body: { type: String, default: '' },
    revision: { type: Number, required: true },
    edited: { type: step, default: null },
    sendingBy: { type: String, default: null },
    sent: { type: { ...step, threadId: { type: String, required: true } }, default: null },
    version: { type: Number, required: true },
  },
  [
    { fields: { cohortId: 1, to: -1 } },
    { fields: { channelId: 1, version: 1 } },
    // One draft of a cohort at a time, however many servers prepare it.
    { fields: { cohortId: 1 }, options: { unique: true, partialFilterExpression: { state: 'draft' } } },
  ],
);
