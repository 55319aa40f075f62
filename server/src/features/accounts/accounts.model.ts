import type { Preferences } from '@sentiers/shared/session/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

/** How a person signs in; what they hold is in `memberships`, what others see in `people`. `_id` is the person's. */
export interface AccountDoc {
  _id: string;
  /** Lower case; unique. */
  email: string;
  /** argon2id; null for someone who signs in by e-mailed codes only. */
  passwordHash: string | null;
  preferences: Preferences;
  /** Version of the charter they accepted. */
  charter: number | null;
  /** When they did; null for those who accepted before this was noted. */
  charterAt: Date | null;
  createdAt: Date;
}

export const AccountModel = defineModel<AccountDoc>(
  'accounts',
  {
    email: { type: String, required: true },
    passwordHash: { type: String, default: null },
    preferences: { type: Object, required: true },
    charter: { type: Number, default: null },
    charterAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
  },
  [{ fields: { email: 1 }, options: { unique: true } }],
);

/** How things are until someone says otherwise. */
export const defaultPreferences: Preferences = {
  locale: 'fr',
  scheme: 'system',
  presenceHidden: false,
  enterSends: true,
  lightMode: false,
};
