import { AppError } from '@sentiers/shared/errors.ts';
import { config } from '../../config.ts';
import { keyedHash } from '../../platform/secrets/signed-token.ts';
import { type ContactDoc, ContactRefusalModel } from './contacts.model.ts';

const PURPOSE = 'contact refused';

/** An address as it is compared. */
export function emailKeyOf(email: string): string {
  return email.trim().toLowerCase();
}

/** Keeps that this address is not to come back into this book, and not the address. */
export async function keepRefusal({ organisationId, emailKey }: ContactDoc): Promise<void> {
  const [_id = ''] = refusalIds(organisationId, emailKey);
  await ContactRefusalModel.updateOne({ _id }, { $setOnInsert: { at: new Date() } }, { upsert: true });
}

/** Throws `invalid_input` for an address whose owner was taken out of this book as they asked. */
export async function mustNotBeRefused(organisationId: string, email: string): Promise<void> {
  const _id = { $in: refusalIds(organisationId, emailKeyOf(email)) };
  if (!(await ContactRefusalModel.exists({ _id }))) return;
  throw new AppError('invalid_input', {
    fields: [{ path: ['contact', 'email'], reason: 'contact_refused' }],
  });
}

/** With each of our secrets, that which signs now first. */
function refusalIds(organisationId: string, emailKey: string): string[] {
  return config().secrets.map((secret) =>
    keyedHash(PURPOSE, `${organisationId} ${emailKey}`, secret).toString('base64url'),
  );
}
