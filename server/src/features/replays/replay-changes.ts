import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canPrepareReplay } from '@sentiers/shared/replays/policy.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { authoriseReplay, type ReplayRight } from './replays.access.ts';
import { type ReplayDoc, ReplayModel } from './replays.model.ts';

/** What becomes of a replay. */
export interface ReplayChange {
  set: Partial<ReplayDoc>;
  events?: readonly NewDomainEvent[];
}

/** Asked again where someone else was faster. Null: it stays as it is. */
type Decide = (replay: ReplayDoc) => ReplayChange | null;

/** Tries against others who change the same replay at the same moment. */
const MOST_TRIES = 20;

/**
 * Changes a replay from how it stands: nothing comes between what is decided and what is written. Where someone in it
 * has not accepted, or it has no video, it is published no more, whatever was changed.
 *
 * @throws AppError what `decide` throws; `not_found`, `forbidden`; `overloaded` where others never let it be
 */
export async function changeReplay(
  actor: Actor,
  replayId: string,
  decide: Decide,
  allows: ReplayRight = canPrepareReplay,
): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const replay = await ReplayModel.findById(replayId.toLowerCase()).lean<ReplayDoc>();
    if (!replay) throw new AppError('not_found');
    const change = decide(replay);
    if (!change || (await commit(actor, replay, change, allows))) return;
  }
  throw new AppError('overloaded');
}

/** False where it is not any more what it was read as. */
async function commit(
  actor: Actor,
  replay: ReplayDoc,
  { set, events = [] }: ReplayChange,
  allows: ReplayRight,
): Promise<boolean> {
  const { _id, channelId, version } = replay;
  const state = isWhole({ ...replay, ...set }) ? {} : { state: 'preparing' as const };
  try {
    await journal.commit<ReplayDoc>({
      authorise: authoriseReplay(actor, _id, allows),
      changes: [
        {
          entity: { kind: 'replay', id: _id },
          streams: [{ kind: 'channel', id: channelId }],
          write: () => ({ where: { version }, update: { $set: { ...set, ...state } } }),
          refused: () => new AppError('revision_conflict'),
        },
      ],
      events: () => events,
    });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'revision_conflict') return false;
    throw error;
  }
}

/** Whether nothing is missing for others to watch it. */
function isWhole({ video, people }: ReplayDoc): boolean {
  return video !== null && people.every(({ answer }) => answer === 'accepted');
}
