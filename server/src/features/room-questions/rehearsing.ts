import { v7 as newId } from 'uuid';
import type { Change } from '../../platform/journal/types.ts';
import { type RoomQuestionDoc, RoomQuestionModel } from './room-questions.model.ts';

/** The questions that wait in a room, copied for its rehearsal, by the ids of those that they are copies of. */
export async function planQuestionCopies({
  from,
  to,
}: {
  from: string;
  to: string;
}): Promise<{ changes: Change[]; copies: Map<string, string> }> {
  const prepared = await RoomQuestionModel.find({ conversationId: from, state: 'pending' })
    .sort({ createdAt: 1, _id: 1 })
    .lean<RoomQuestionDoc[]>();
  const copies = new Map(prepared.map(({ _id }) => [_id, newId()]));
  const changes = prepared.map((question): Change => {
    const copy = { ...question, _id: copies.get(question._id) ?? newId(), conversationId: to };
    return {
      entity: { kind: 'room-question', id: copy._id },
      streams: [{ kind: 'conversation', id: to }],
      write: ({ version }) => ({ insert: { ...copy, version } }),
    };
  });
  return { changes, copies };
}
