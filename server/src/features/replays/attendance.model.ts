import { defineModel } from '../../platform/database/define-model.ts';

/**
 * That someone was in a live room while it was open (`{roomId}:{personId}`), and nothing more: not when, nor how long.
 * Those who were there read all of its chat beside its replay.
 */
export interface AttendanceDoc {
  _id: string;
  roomId: string;
  personId: string;
}

export const AttendanceModel = defineModel<AttendanceDoc>(
  'room-attendance',
  { roomId: { type: String, required: true }, personId: { type: String, required: true } },
  [{ fields: { roomId: 1 } }],
);
