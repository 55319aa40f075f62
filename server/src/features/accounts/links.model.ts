import { defineModel } from '../../platform/database/define-model.ts';

/** A sign-in asked for by e-mail, until it is used or ten minutes old. */
export interface EmailSignInDoc {
  _id: string;
  /** Whether or not someone has this address: both are stored alike. */
  email: string;
  tokenHash: string;
  codeHash: string;
  /** Of the cookie of the browser that asked. */
  browserHash: string;
  sharedDevice: boolean;
  /** Codes tried so far. */
  attempts: number;
  createdAt: Date;
  expiresAt: Date;
}

export const EmailSignInModel = defineModel<EmailSignInDoc>(
  'emailSignIns',
  {
    email: { type: String, required: true },
    tokenHash: { type: String, required: true },
    codeHash: { type: String, required: true },
    browserHash: { type: String, required: true },
    sharedDevice: { type: Boolean, required: true },
    attempts: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  [
    { fields: { tokenHash: 1 }, options: { unique: true } },
    { fields: { browserHash: 1, email: 1 } },
    { fields: { expiresAt: 1 }, options: { expireAfterSeconds: 0 } },
  ],
);

/** A new password asked for by e-mail, until it is chosen or the link too old. */
export interface PasswordResetDoc {
  _id: string;
  email: string;
  tokenHash: string;
  expiresAt: Date;
}

export const PasswordResetModel = defineModel<PasswordResetDoc>(
  'passwordResets',
  {
    email: { type: String, required: true },
    tokenHash: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  [
    { fields: { tokenHash: 1 }, options: { unique: true } },
    { fields: { email: 1 } },
    { fields: { expiresAt: 1 }, options: { expireAfterSeconds: 0 } },
  ],
);
