import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Request } from 'express';
import { limits } from '../../platform/http/limits.ts';

/** Who asks for a document. Throws `unauthenticated`, `rate_limited`, `not_found` for who is suspended. */
export async function whoAsks({ user }: Pick<Request, 'user'>): Promise<Actor> {
  if (!user) throw new AppError('unauthenticated');
  await limits.account(user.personId);
  if (user.suspended) throw new AppError('not_found');
  return user;
}
