import type { PublicQuestion } from '@sentiers/shared/public-face/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** An answer that was mailed, which is a message of the thread too. */
export interface MailedAnswer {
  messageId: string;
  by: string;
  at: Date;
  body: string;
}

/**
 * Who asked something without an account: kept apart from the thread of what they asked, and gone after a year.
 * `_id`: of the form that they sent.
 */
export interface AskerDoc extends Omit<PublicQuestion, 'message'> {
  _id: string;
  /** Null until it is made. */
  threadId: string | null;
  locale: Locale;
  at: Date;
  answers: MailedAnswer[];
}

export const AskerModel = defineModel<AskerDoc>(
  'public-askers',
  {
    about: { type: String, required: true },
    name: { type: String, required: true },
    email: { type: String, required: true },
    organisation: { type: String, default: '' },
    territory: { type: String, default: '' },
    threadId: { type: String, default: null },
    locale: { type: String, required: true },
    at: { type: Date, required: true },
    answers: {
      type: [
        {
          _id: false,
          messageId: { type: String, required: true },
          by: { type: String, required: true },
          at: { type: Date, required: true },
          body: { type: String, required: true },
        },
      ],
      default: [],
    },
  },
  [
    {
      fields: { threadId: 1 },
      options: { unique: true, partialFilterExpression: { threadId: { $type: 'string' } } },
    },
    { fields: { at: 1 } },
  ],
);
