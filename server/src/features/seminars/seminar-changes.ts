import { AppError } from '@sentiers/shared/errors.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { oneAtATime } from '../../platform/journal/one-at-a-time.ts';
import type { Change, Unit } from '../../platform/journal/types.ts';
import { fillPlaces, type Places, placedBetween } from './places.ts';
import { type SeminarDoc, SeminarModel } from './seminars.model.ts';

/** What becomes of a seminar. */
interface SeminarChange {
  set: Partial<SeminarDoc>;
  /** What becomes of its channel with it. */
  also?: readonly Change[];
  events?: readonly NewDomainEvent[];
}

/** Asked again where another server was faster. Null: it stays as it is. */
type Decide = (seminar: SeminarDoc) => SeminarChange | null | Promise<SeminarChange | null>;

/** Tries against other servers that change the same seminar; within one server they come in turn. */
const MOST_TRIES = 20;
const inTurn = oneAtATime();

/**
 * Changes a seminar from how it stands: nothing comes between what is decided and what is written.
 *
 * @param authorise rights, asked again as it is committed
 * @throws AppError what `decide` and `authorise` throw; `not_found`; `overloaded` where others never let it be
 */
export function changeSeminar(
  seminarId: string,
  decide: Decide,
  authorise?: Unit['authorise'],
): Promise<SeminarDoc> {
  return inTurn(seminarId, async () => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const seminar = await SeminarModel.findById(seminarId).lean<SeminarDoc>();
      if (!seminar) throw new AppError('not_found');
      const change = await decide(seminar);
      if (!change) return seminar;
      const changed = await commit(seminar, change, authorise);
      if (changed) return changed;
    }
    throw new AppError('overloaded');
  });
}

/** Null where it is not any more what it was read as. */
async function commit(
  { _id, channelId, version }: SeminarDoc,
  { set, also = [], events = [] }: SeminarChange,
  authorise: Unit['authorise'],
): Promise<SeminarDoc | null> {
  try {
    const { entity } = await journal.commit<SeminarDoc>({
      ...(authorise && { authorise }),
      changes: [
        {
          entity: { kind: 'seminar', id: _id },
          streams: [{ kind: 'channel', id: channelId }],
          write: () => ({ where: { version }, update: { $set: set } }),
          refused: () => new AppError('revision_conflict'),
        },
        ...also,
      ],
      events: () => events,
    });
    return entity.doc;
  } catch (error) {
    if (error instanceof AppError && error.code === 'revision_conflict') return null;
    throw error;
  }
}

/**
 * Other places than before, as part of a change: until the seminar begins, who waits gets those that are free, and is
 * told so.
 *
 * @param seminar as it will be, but for its places
 */
export function withPlaces(seminar: SeminarDoc, places: Places, now: Date): SeminarChange {
  const isOpen = seminar.state === 'announced' && now < seminar.startsAt;
  const { registered, waiting } = isOpen ? fillPlaces(places, seminar.limit) : places;
  const personIds = placedBetween(seminar, { registered, waiting });
  const { _id: seminarId, channelId } = seminar;
  return {
    set: { registered, waiting },
    events:
      personIds.length > 0 ? [{ type: 'seminar.placed', data: { seminarId, channelId, personIds } }] : [],
  };
}
