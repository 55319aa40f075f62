import { defineModel } from '../../platform/database/define-model.ts';

/** Someone without an account, in the book of one incubator: read by those who work for it, and nowhere else. */
export interface ContactDoc {
  _id: string;
  organisationId: string;
  name: string;
  role: string;
  body: string;
  email: string;
  /** The address as it is compared: lower-case, trimmed. */
  emailKey: string;
  phone: string;
  territories: string[];
  themes: string[];
  source: string;
  notes: string;
  /** The day on which they go, `YYYY-MM-DD`. */
  keptUntil: string;
  addedBy: string;
  addedAt: Date;
  noticedAt: Date | null;
  /** Introductions that they were asked for, and said yes to. */
  asked: number;
  accepted: number;
  revision: number;
  /** Fingerprint of what it was made from, should it be asked for again. */
  request: string;
}

export const ContactModel = defineModel<ContactDoc>(
  'contacts',
  {
    organisationId: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, default: '' },
    body: { type: String, default: '' },
    email: { type: String, required: true },
    emailKey: { type: String, required: true },
    phone: { type: String, default: '' },
    territories: { type: [String], required: true },
    themes: { type: [String], required: true },
    source: { type: String, required: true },
    notes: { type: String, default: '' },
    keptUntil: { type: String, required: true },
    addedBy: { type: String, required: true },
    addedAt: { type: Date, required: true },
    noticedAt: { type: Date, default: null },
    asked: { type: Number, default: 0 },
    accepted: { type: Number, default: 0 },
    revision: { type: Number, required: true },
    request: { type: String, required: true },
  },
  [{ fields: { organisationId: 1, emailKey: 1 }, options: { unique: true } }, { fields: { keptUntil: 1 } }],
);

/** That someone wants to be in this book no more: nothing of them but a fingerprint that only we can make. */
export interface ContactRefusalDoc {
  /** See `refusalIds`. */
  _id: string;
  at: Date;
}

export const ContactRefusalModel = defineModel<ContactRefusalDoc>('contact-refusals', {
  at: { type: Date, required: true },
});
