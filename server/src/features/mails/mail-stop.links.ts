import { AppError } from '@sentiers/shared/errors.ts';
import { stopTokenSchema } from '@sentiers/shared/mails/schema.ts';
import { type Request, Router } from 'express';
import { config } from '../../config.ts';
import { applyStop } from './mails.service.ts';

/**
 * The address in a mail's `List-Unsubscribe`: mail programs post to it with one click of their reader (RFC 8058),
 * with a form as body and nobody signed in. Opening it changes nothing, for scanners open every address: it leads to
 * the page with the button.
 */
export const mailStopLinks = Router()
  .post('/mails/one-click/:token', async (request, response) => {
    await applyStop(tokenOf(request), true);
    response.status(204).end();
  })
  .get('/mails/one-click/:token', (request, response) => {
    response.redirect(303, stopPage(tokenOf(request)));
  });

/** Where the link in a mail leads; the token is behind `#`, which browsers send to no server. */
export function stopPage(token: string): string {
  return `${config().publicUrl}/e-mails/arret#${token}`;
}

export function oneClickUrl(token: string): string {
  return `${config().publicUrl}/api/mails/one-click/${token}`;
}

function tokenOf(request: Request): string {
  const token = stopTokenSchema.safeParse(request.params.token);
  if (!token.success) throw new AppError('not_found');
  return token.data;
}
