import { AppError } from '@sentiers/shared/errors.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { oneAtATime } from '../../platform/journal/one-at-a-time.ts';
import type { Change, Unit } from '../../platform/journal/types.ts';
import { type ExperienceDoc, ExperienceModel } from './experiences.model.ts';

/** What becomes of an experience. */
export interface ExperienceChange {
  set: Partial<ExperienceDoc>;
  /** What becomes of its channels, or is made of it, with it. */
  also?: readonly Change[];
  events?: readonly NewDomainEvent[];
}

/** Asked again where someone else was faster. Null: it stays as it is. */
type Decide = (experience: ExperienceDoc) => ExperienceChange | null | Promise<ExperienceChange | null>;

/** Tries against other servers that change the same experience; within one server they come in turn. */
const MOST_TRIES = 20;
const inTurn = oneAtATime();

/**
 * Changes an experience from how it stands: nothing comes between what is decided and what is written, so that people
 * who write in two sections of it never hinder each other, and who writes over someone's words is refused by `decide`.
 *
 * @param authorise rights, asked again as it is committed
 * @param receipt where the same is asked again, it changes nothing more; `decide` is asked all the same
 * @throws AppError what `decide` and `authorise` throw; `not_found`; `overloaded` where others never let it be
 */
export function changeExperience(
  experienceId: string,
  decide: Decide,
  { authorise, receipt }: Pick<Unit, 'authorise' | 'receipt'> = {},
): Promise<ExperienceDoc> {
  return inTurn(experienceId, async () => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const experience = await ExperienceModel.findById(experienceId).lean<ExperienceDoc>();
      if (!experience) throw new AppError('not_found');
      const change = await decide(experience);
      if (!change) return experience;
      const changed = await commit(experience, change, {
        ...(authorise && { authorise }),
        ...(receipt && { receipt }),
      });
      if (changed) return changed;
    }
    throw new AppError('overloaded');
  });
}

/** Where an experience is not any more what it was read as. */
class Outrun extends AppError {
  constructor() {
    super('revision_conflict');
  }
}

/** Null where it is not any more what it was read as. */
async function commit(
  { _id, channelId, version }: ExperienceDoc,
  { set, also = [], events = [] }: ExperienceChange,
  unit: Pick<Unit, 'authorise' | 'receipt'>,
): Promise<ExperienceDoc | null> {
  try {
    const { entity } = await journal.commit<ExperienceDoc>({
      ...unit,
      changes: [
        {
          entity: { kind: 'experience', id: _id },
          streams: [{ kind: 'channel', id: channelId }],
          write: ({ at }) => ({ where: { version }, update: { $set: { changedAt: at, ...set } } }),
          refused: () => new Outrun(),
        },
        ...also,
      ],
      events: () => events,
    });
    return entity.doc;
  } catch (error) {
    if (error instanceof Outrun) return null;
    throw error;
  }
}

/** Says that what would be published is not what it was, as part of a change. */
export function contentChanged({ contentRevision }: ExperienceDoc): Pick<ExperienceDoc, 'contentRevision'> {
  return { contentRevision: contentRevision + 1 };
}
