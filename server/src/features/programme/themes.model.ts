import { defineModel } from '../../platform/database/define-model.ts';

/** A theme of the programme; `_id` is its key, its label is in French. */
export interface ThemeDoc {
  _id: string;
  label: string;
}

export const ThemeModel = defineModel<ThemeDoc>('themes', { label: { type: String, required: true } });
