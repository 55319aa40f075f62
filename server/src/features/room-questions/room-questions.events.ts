import { registerEntity } from '../../platform/journal/entities.ts';
import { onDomainEventRepeatable, worksWithin } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { clearWithConversations } from '../../platform/journal/removed-streams.ts';
import { type RoomQuestionMarkDoc, RoomQuestionMarkModel } from './marks.model.ts';
import { countVoters, findCounting, findTogether } from './merged.queries.ts';
import { planQuestion } from './room-questions.changes.ts';
import { type RoomQuestionDoc, RoomQuestionModel } from './room-questions.model.ts';
import { presentQuestionsFor } from './room-questions.queries.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** Someone is for it, or no more; or others count with it than did. */
    'room-question.voted': { questionId: string };
    /** Its words, its state, its answer or what it is kept for are others. */
    'room-question.changed': { questionId: string; roomId: string };
  }
}

/** What journals carry of a room's questions, and who counts their votes. Once, before the server starts. */
export function registerRoomQuestions(): void {
  registerEntity<RoomQuestionDoc>({
    kind: 'room-question',
    model: RoomQuestionModel,
    streams: [{ kind: 'conversation', idField: 'conversationId', versionField: 'version' }],
    present: (questions, audience) => presentQuestionsFor(audience, questions),
  });
  registerEntity<RoomQuestionMarkDoc>({
    kind: 'room-question-mark',
    model: RoomQuestionMarkModel,
    streams: [{ kind: 'person', idField: 'personId', versionField: 'version' }],
    present: (marks) =>
      marks.map(({ _id, version, conversationId }) => ({
        kind: 'room-question-mark',
        id: _id,
        version,
        conversationId,
      })),
  });
  worksWithin(['room-question.voted']);
  clearWithConversations(({ conversationIds }, session) =>
    RoomQuestionMarkModel.deleteMany({ conversationId: { $in: [...conversationIds] } }, { session }),
  );
  onDomainEventRepeatable('room-questions', ['room-question.voted'], (events) =>
    recount(events.map(({ data }) => data.questionId)),
  );
}

/**
 * Brings the numbers that everyone sees to what was voted by now: those who vote at the same moment are counted
 * together, for rounds of a consumer are a quarter of a second apart.
 */
async function recount(questionIds: readonly string[]): Promise<void> {
  const questions = await RoomQuestionModel.find({ _id: { $in: [...questionIds] } }).lean<
    RoomQuestionDoc[]
  >();
  const counting = await Promise.all(questions.map(findCounting));
  // At once: they are committed together, and leave in one frame.
  await Promise.all([...new Map(counting.map((each) => [each._id, each])).values()].map(bringUpToDate));
}

async function bringUpToDate(question: RoomQuestionDoc): Promise<void> {
  const votes = await countVoters(await findTogether(question));
  if (votes === question.votes) return;
  await journal.commit({ changes: [planQuestion(question, { where: {}, set: { votes } })] });
}
