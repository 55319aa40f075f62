import { defineModel } from '../../platform/database/define-model.ts';

/** A person who reads nothing until the coordination lifts it; `_id` is the person's. */
export interface SuspensionDoc {
  _id: string;
  by: string;
  at: Date;
}

export const SuspensionModel = defineModel<SuspensionDoc>('suspensions', {
  by: { type: String, required: true },
  at: { type: Date, required: true },
});
