import { defineModel } from '../../platform/database/define-model.ts';

/** Whose turn it is to give and take back the rights of those who accompany an organisation: one after the other. */
export interface CompanionsTurnDoc {
  /** The organisation's. */
  _id: string;
  turn: number;
}

export const CompanionsTurnModel = defineModel<CompanionsTurnDoc>('accompaniment-turns', {
  turn: { type: Number, required: true },
});
