import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { answered, mayAnswer } from '@sentiers/shared/recaps/consent.ts';
import type { PassageAnswer, RecapPassage } from '@sentiers/shared/recaps/schema.ts';
import { canReadThread } from '@sentiers/shared/threads/policy.ts';
import { journal } from '../../platform/journal/journal.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { type AccessedRoom, findRoomThread } from '../threads/room-threads.access.ts';
import { planPassage, planTakingOut, type Republishing, untilItStands } from './recap-changes.ts';
import { inPublication, presentPassage } from './recap-content.queries.ts';
import { type PassageDoc, PassageModel, type RecapDoc, RecapModel } from './recaps.model.ts';
import { findSources, type Source } from './sources.queries.ts';

interface Asked {
  passage: PassageDoc;
  room: AccessedRoom;
  recap: RecapDoc;
  source: Source;
}

/**
 * Says what may become of one's own words; the same answer again changes nothing. Words that are published leave the
 * post as they are withdrawn, before this is answered.
 *
 * @throws AppError `not_found` for others' words, or where they were hidden or taken back; `words_published` for any
 *   other answer than a refusal once they are published; `forbidden` for who reads the room no more
 */
export function answerPassage(
  actor: Actor,
  { passageId, answer }: { passageId: string; answer: PassageAnswer },
): Promise<RecapPassage> {
  return untilItStands(async () => {
    const asked = await loadAsked(actor, passageId);
    const { passage, recap, room, source } = asked;
    mustBeAllowed(asked, answer, canReadThread(actor, room.facts));
    const after = answered(answer, source.said);
    if (after.state === passage.state && after.words === passage.words) {
      return presentPassage(source, passage, inPublication(recap));
    }
    const out = await takingOut(asked);
    await journal.commit({
      authorise: async () => {
        const now = await loadActor(actor.personId);
        if (now.suspended) throw new AppError('forbidden');
        mustBeAllowed(asked, answer, canReadThread(now, room.facts));
      },
      changes: [planPassage(passage, { ...after, answeredAt: new Date() }), ...out.changes],
      streamUpdates: () => out.updates,
      events: () => [
        { type: 'recap.answered', data: { roomId: passage.roomId, personId: actor.personId } },
        ...out.events,
      ],
    });
    return presentPassage(source, after, withoutIt(recap, passage));
  });
}

/** Once it is withdrawn, it stands in nothing that is published. */
function withoutIt(recap: RecapDoc, { _id }: PassageDoc): ReadonlySet<string> {
  return new Set([...inPublication(recap)].filter((id) => id !== _id));
}

async function loadAsked({ personId }: Actor, passageId: string): Promise<Asked> {
  const passage = await PassageModel.findOne({ _id: passageId, authorId: personId }).lean<PassageDoc>();
  const room = passage && (await findRoomThread(passage.roomId));
  const recap = passage && (await RecapModel.findById(passage.roomId).lean<RecapDoc>());
  const source = room && (await findSources(room)).find(({ id }) => id === passage?._id);
  if (!passage || !room || !recap || !source) throw new AppError('not_found');
  return { passage, room, recap, source };
}

function mustBeAllowed({ recap, passage }: Asked, answer: PassageAnswer, readsRoom: boolean): void {
  const inPost = inPublication(recap).has(passage._id);
  if (mayAnswer(answer, { inPost, readsRoom })) return;
  throw new AppError(readsRoom ? 'words_published' : 'forbidden');
}

/** What is published of it goes with its refusal. */
async function takingOut({ passage, recap }: Asked): Promise<Republishing> {
  const { publication } = recap;
  if (!publication || !inPublication(recap).has(passage._id)) {
    return { changes: [], updates: [], events: [], stands: false };
  }
  return planTakingOut(recap, publication, new Set([passage._id]));
}
