import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canVoteForQuestion } from '@sentiers/shared/room-questions/policy.ts';
import { gatherReads } from '../../platform/database/gathered-reads.ts';
import { readById } from '../../platform/database/read-by-id.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import type { Change, Unit } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { markId, type RoomQuestionMarkDoc, RoomQuestionMarkModel } from './marks.model.ts';
import { findCounting, findTogether, findTogetherLately } from './merged.queries.ts';
import { requireQuestion, requireQuestionLately } from './room-questions.access.ts';
import { voted as votedFor } from './room-questions.changes.ts';
import type { RoomQuestionDoc } from './room-questions.model.ts';
import { planMark } from './room-questions.service.ts';

/**
 * Is for a question, or no more: what is asked is the state to be in, so asking twice changes nothing. Of a question
 * that was merged, it is about the one that counts. Everyone's number follows a moment later.
 *
 * @throws AppError `question_not_open` where it takes no votes; `room_not_open`, `thread_closed`, `muted`, `forbidden`
 */
export async function vote(
  actor: Actor,
  { questionId, voted }: { questionId: string; voted: boolean },
): Promise<{ questionId: string; voted: boolean }> {
  const counting = await findOpen(actor, questionId);
  const changes = await planVote(actor.personId, counting, voted);
  const [first, ...others] = changes;
  if (first) {
    const { status } = await journal.commit({
      ...receiptOf(actor.personId, counting, first),
      authorise: authoriseAgain(actor, counting._id),
      changes: [first, ...others],
      events: () => [votedFor(counting._id)],
    });
    // An earlier vote was stored meanwhile, and may be taken back since: what there is now can be changed.
    if (status === 'repeated') return vote(actor, { questionId, voted });
  }
  return { questionId: counting._id, voted };
}

/** The question that takes the vote; asked anew where what is remembered of it would refuse. */
async function findOpen(actor: Actor, questionId: string): Promise<RoomQuestionDoc> {
  const lately = await findCounting(
    (await requireQuestionLately(actor, questionId, canVoteForQuestion)).question,
  );
  if (lately.state === 'open') return lately;
  const counting = await findCounting(
    (await requireQuestion(actor, questionId, canVoteForQuestion)).question,
  );
  mustBeOpen(counting);
  return counting;
}

const markOf = gatherReads(readById(RoomQuestionMarkModel));

/** Nothing where it is so already. */
async function planVote(personId: string, question: RoomQuestionDoc, voted: boolean): Promise<Change[]> {
  const { _id: questionId, conversationId } = question;
  const together = await (voted ? findTogetherLately(question) : findTogether(question));
  const found = await Promise.all(together.map((id) => markOf(markId(personId, id))));
  const marks = found.filter((mark) => mark !== undefined);
  const given = marks.filter((mark) => mark.voted);
  if (!voted) return given.map((mark) => planSetting(mark, false));
  if (given.length > 0) return [];
  const mark = marks.find((each) => each.questionId === questionId);
  return [
    mark
      ? planSetting(mark, true)
      : planMark({ personId, conversationId, questionId, mine: false, voted: true }),
  ];
}

function planSetting({ _id, personId }: RoomQuestionMarkDoc, voted: boolean): Change {
  return {
    entity: { kind: 'room-question-mark', id: _id },
    streams: [{ kind: 'person', id: personId }],
    write: () => ({ update: { $set: { voted } } }),
  };
}

/** Only a first mark has one: two that are sent at once would both be made. */
function receiptOf(personId: string, { _id }: RoomQuestionDoc, first: Change): Pick<Unit, 'receipt'> {
  const isNew = 'insert' in first.write({ versions: [0], version: 0, seq: 0, at: new Date(0) });
  return isNew ? { receipt: derivedReceipt('room-question-mark', personId, markId(personId, _id)) } : {};
}

function authoriseAgain({ personId }: Actor, questionId: string): NonNullable<Unit['authorise']> {
  return async () => {
    const { question } = await requireQuestion(await loadActor(personId), questionId, canVoteForQuestion);
    mustBeOpen(question);
  };
}

function mustBeOpen({ state }: RoomQuestionDoc): void {
  if (state !== 'open') throw new AppError('question_not_open');
}
