import { defineModel } from '../../platform/database/define-model.ts';

/** Where someone stopped in a replay (`{personId}:{replayId}`). */
export interface PositionDoc {
  _id: string;
  personId: string;
  replayId: string;
  seconds: number;
  at: Date;
}

export const PositionModel = defineModel<PositionDoc>(
  'replay-positions',
  {
    personId: { type: String, required: true },
    replayId: { type: String, required: true },
    seconds: { type: Number, required: true },
    at: { type: Date, required: true },
  },
  [{ fields: { personId: 1, replayId: 1 } }],
);

export function positionId(personId: string, replayId: string): string {
  return `${personId}:${replayId}`;
}
