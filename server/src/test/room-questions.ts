import type { MyRoomQuestions, RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import type { RoomQuestionSettings } from '@sentiers/shared/rooms/schema.ts';
import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import { consequences, type Speaker } from './discussion.ts';

/** What a frame of a room tells of its questions: at the room's pace it may tell of what came before, too. */
export function questionsIn({ changes }: { changes: readonly { kind: string }[] }) {
  return changes.filter(({ kind }) => kind === 'room-question');
}

/** What people do with the questions of a room, as their browsers ask for it. */
export function questionsOf(roomId: string) {
  const asking = (who: Speaker, fields: object = {}) =>
    who.visitor.post(`/api/rooms/${roomId}/questions`, {
      ...{ clientId: newId(), text: 'Qui vient en train ?' },
      ...fields,
    });
  const voting = (who: Speaker, { id }: { id: string }, voted: boolean) =>
    who.visitor.put(`/api/room-questions/${id}/vote`, { voted });
  return {
    asking,
    voting,
    ask: async (who: Speaker, fields: object = {}): Promise<RoomQuestion> =>
      (await asking(who, fields).expect(201)).body,
    vote: async (who: Speaker, question: { id: string }, voted = true) => {
      const { body } = await voting(who, question, voted).expect(200);
      await consequences();
      return body as { questionId: string; voted: boolean };
    },
    act: (who: Speaker, { id }: { id: string }, what: 'approval' | 'dismissal', undo = false) => {
      const url = `/api/room-questions/${id}/${what}`;
      if (undo) return who.visitor.delete(url);
      return what === 'approval' ? who.visitor.post(url) : who.visitor.put(url);
    },
    answering: (who: Speaker, { id }: { id: string }, answer: object, revision = 1) =>
      who.visitor.put(`/api/room-questions/${id}/answer`, { revision, answer }),
    merging: (who: Speaker, { id }: { id: string }, into: { id: string }) =>
      who.visitor.put(`/api/room-questions/${id}/merging`, { intoId: into.id }),
    setting: (questions: RoomQuestionSettings, who: Speaker) =>
      who.visitor.put(`/api/rooms/${roomId}/questions`, questions).expect(200),
    mine: async (who: Speaker): Promise<MyRoomQuestions> =>
      (await who.visitor.get(`/api/rooms/${roomId}/questions/mine`).expect(200)).body,
    /** Those that the room's journal tells this reader of, as they stand. */
    told: async (who: Speaker): Promise<RoomQuestion[]> => {
      const { body } = await who.visitor.get(`/api/conversations/${roomId}/changes?after=0`).expect(200);
      expect(body.to).toBe(body.version);
      return body.changes.filter(({ kind }: RoomQuestion) => kind === 'room-question');
    },
  };
}
