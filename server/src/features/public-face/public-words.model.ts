import type { PublicWordsInput } from '@sentiers/shared/public-face/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** The words of the public pages, once someone changed them: there is one such document. */
export interface PublicWordsDoc {
  _id: string;
  words: PublicWordsInput;
  revision: number;
  changedAt: Date;
  changedBy: string;
}

export const PUBLIC_WORDS = 'public-words';

export const PublicWordsModel = defineModel<PublicWordsDoc>('public-words', {
  words: { type: Object, required: true },
  revision: { type: Number, required: true },
  changedAt: { type: Date, required: true },
  changedBy: { type: String, required: true },
});
