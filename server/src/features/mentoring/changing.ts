import { AppError } from '@sentiers/shared/errors.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { oneAtATime } from '../../platform/journal/one-at-a-time.ts';
import type { Change, ReceiptRequest, Unit } from '../../platform/journal/types.ts';
import type { MentoringRequestDoc, OfferDoc } from './mentoring.model.ts';
import { type MentorshipDoc, MentorshipModel } from './mentorships.model.ts';

/** What becomes of a mentorship. */
export interface MentorshipChange {
  set: Partial<MentorshipDoc>;
  /** What becomes of the request it was made of. */
  also?: readonly Change[];
  events?: readonly NewDomainEvent[];
}

/** Tries against other servers that change the same one; within one server they come in turn. */
const MOST_TRIES = 10;
const inTurn = oneAtATime();

/**
 * Changes a mentorship from how it stands: the two may write at once, each about something else.
 *
 * @param decide asked again where another server was faster; null: it stays as it is
 * @param unit rights, asked again as it is committed, and the receipt of what is made once
 * @throws AppError what `decide` and `authorise` throw; `overloaded` where others never let it be
 */
export function changeMentorship(
  mentorshipId: string,
  decide: (mentorship: MentorshipDoc) => MentorshipChange | null | Promise<MentorshipChange | null>,
  unit: { authorise: NonNullable<Unit['authorise']>; receipt?: ReceiptRequest },
): Promise<MentorshipDoc> {
  const id = mentorshipId.toLowerCase();
  return inTurn(id, async () => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const mentorship = await MentorshipModel.findById(id).lean<MentorshipDoc>();
      if (!mentorship) throw new AppError('not_found');
      const change = await decide(mentorship);
      if (!change) return mentorship;
      const changed = await commit(mentorship, change, unit);
      if (changed) return changed;
    }
    throw new AppError('overloaded');
  });
}

/** Null where it is not any more what it was read as. */
async function commit(
  mentorship: MentorshipDoc,
  { set, also = [], events = [] }: MentorshipChange,
  unit: Pick<Unit, 'authorise' | 'receipt'>,
): Promise<MentorshipDoc | null> {
  try {
    const { entity } = await journal.commit<MentorshipDoc>({
      ...unit,
      changes: [planMentorship(mentorship, set), ...also],
      events: () => events,
    });
    return entity.doc;
  } catch (error) {
    if (error instanceof AppError && error.code === 'revision_conflict') return null;
    throw error;
  }
}

/** A change of a mentorship, refused as `revision_conflict` where it isn't any more what it was read as. */
export function planMentorship(
  { _id, newcomerId, version, revision }: MentorshipDoc,
  set: Partial<MentorshipDoc>,
): Change {
  return {
    entity: { kind: 'mentorship', id: _id },
    streams: [{ kind: 'person', id: newcomerId }],
    write: () => ({ where: { version }, update: { $set: { ...set, revision: revision + 1 } } }),
  };
}

/** The same of a request. */
export function planRequest(
  { _id, personId, version }: MentoringRequestDoc,
  set: Partial<MentoringRequestDoc>,
): Change {
  return {
    entity: { kind: 'mentoring-request', id: _id },
    streams: [{ kind: 'person', id: personId }],
    write: () => ({ where: { version }, update: { $set: set } }),
  };
}

/** The same of what someone offers. */
export function planOffer({ _id, version }: OfferDoc, set: Partial<OfferDoc>): Change {
  return {
    entity: { kind: 'mentor-offer', id: _id },
    streams: [{ kind: 'person', id: _id }],
    write: () => ({ where: { version }, update: { $set: set } }),
  };
}
