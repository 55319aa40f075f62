import type { Actor } from '@sentiers/shared/actor.ts';
import type { CommitmentSource } from '@sentiers/shared/commitments/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { loadSheet } from '../codev/codev.queries.ts';
import { readSeminar } from '../seminars/seminars.access.ts';

/**
 * Where something is promised, once it is known that who promises reads it.
 *
 * @throws AppError `invalid_input` for a seminar or a sheet that isn't theirs to read
 */
export async function readSource(actor: Actor, source: CommitmentSource): Promise<CommitmentSource> {
  switch (source.from) {
    case 'anytime':
      return source;
    case 'seminar': {
      const seminarId = source.seminarId.toLowerCase();
      await knownOr('seminarId', readSeminar(actor, seminarId));
      return { from: 'seminar', seminarId };
    }
    case 'codev': {
      const { roomId, id } = await knownOr(
        'sheetId',
        loadSheet(actor, { roomId: source.roomId.toLowerCase(), sheetId: source.sheetId }),
      );
      return { from: 'codev', roomId, sheetId: id };
    }
  }
}

/** What one may not see is refused as what doesn't exist, under the name of its field. */
async function knownOr<Found>(field: string, found: Promise<Found>): Promise<Found> {
  try {
    return await found;
  } catch (error) {
    if (!(error instanceof AppError) || !['not_found', 'forbidden'].includes(error.code)) throw error;
    throw new AppError('invalid_input', { fields: [{ path: ['source', field], reason: 'unknown' }] });
  }
}
