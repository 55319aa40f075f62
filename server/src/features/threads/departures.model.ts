import { defineModel } from '../../platform/database/define-model.ts';

/** That a thread left a channel: what its list's journal says there, and no more. */
export interface DepartureDoc {
  _id: string;
  channelId: string;
  threadId: string;
  at: Date;
  /** Version in the journal of the channel that it left. */
  version: number;
}

export const DepartureModel = defineModel<DepartureDoc>(
  'departures',
  {
    channelId: { type: String, required: true },
    threadId: { type: String, required: true },
    at: { type: Date, required: true },
    version: { type: Number, required: true },
  },
  [{ fields: { channelId: 1, version: 1 } }],
);
