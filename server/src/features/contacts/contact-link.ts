import { idSchema } from '@sentiers/shared/ids.ts';
import { z } from 'zod';
import { config } from '../../config.ts';
import { readToken, signToken } from '../../platform/secrets/signed-token.ts';

const PURPOSE = 'see and erase a contact';
const linkSchema = z.object({ contactId: idSchema });

/** Where a contact sees what is kept of them, and has it erased; the token is behind `#`, which browsers send to no server. */
export function contactPage(contactId: string): string {
  return `${config().publicUrl}/carnet/ma-fiche#${signToken(PURPOSE, { contactId })}`;
}

/** Throws `link_expired` for what we didn't sign. */
export function readContactLink(token: string): string {
  return linkSchema.parse(readToken(PURPOSE, token)).contactId;
}
