import { idSchema } from '@sentiers/shared/ids.ts';
import { z } from 'zod';
import { config } from '../../config.ts';
import { readToken, signToken } from '../../platform/secrets/signed-token.ts';

const PURPOSE = 'answer an introduction';
const linkSchema = z.object({ approachId: idSchema });

/** Where who is asked answers without an account; the token is behind `#`, which browsers send to no server. */
export function introductionPage(approachId: string): string {
  return `${config().publicUrl}/mise-en-relation#${signToken(PURPOSE, { approachId })}`;
}

/** The approach that a link answers. Throws `link_expired` for what we didn't sign. */
export function readIntroductionLink(token: string): string {
  return linkSchema.parse(readToken(PURPOSE, token)).approachId;
}
