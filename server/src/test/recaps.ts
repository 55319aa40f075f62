import type {
  MyWords,
  PassageAnswer,
  Recap,
  RecapArrangement,
  RecapDesk,
} from '@sentiers/shared/recaps/schema.ts';
import { expect } from 'vitest';
import { consequences, type Speaker } from './discussion.ts';

/** What people do with what a room leaves, as their browsers ask for it. */
export function recapOf(roomId: string) {
  const at = `/api/rooms/${roomId}/recap`;
  return {
    at,
    close: async (who: Speaker) => {
      await who.visitor.post(`/api/rooms/${roomId}/closing`).expect(200);
      await consequences();
    },
    mark: async (who: Speaker, { id }: { id: string }, mark: string | null = 'decision') => {
      await who.visitor.put(`/api/messages/${id}/mark`, { mark }).expect(200);
      await consequences();
    },
    markQuestion: (who: Speaker, { id }: { id: string }, mark: string | null) =>
      who.visitor.put(`/api/room-questions/${id}/mark`, { mark }),
    get: async (who: Speaker): Promise<Recap> => (await who.visitor.get(at).expect(200)).body,
    mine: async (who: Speaker): Promise<MyWords> =>
      (await who.visitor.get(`/api/me/recaps/${roomId}`).expect(200)).body,
    desk: async (who: Speaker): Promise<RecapDesk> => (await who.visitor.get(`${at}/desk`).expect(200)).body,
    answering: (who: Speaker, { id }: { id: string }, answer: PassageAnswer | object) =>
      who.visitor.put(`/api/recap-passages/${id}/answer`, { answer }),
    arranging: (who: Speaker, revision: number, arrangement: Partial<RecapArrangement>) =>
      who.visitor.put(`${at}/arrangement`, {
        revision,
        arrangement: { title: 'Ce qui reste', intro: '', order: [], dropped: [], ...arrangement },
      }),
    publishing: (who: Speaker, revision: number, channelId: string) =>
      who.visitor.post(`${at}/publication`, { revision, channelId }),
    opening: (who: Speaker, { id }: { id: string }, question: object) =>
      who.visitor.post(`${at}/passages/${id}/thread`, { question }),
  };
}

/** The one thing of a list that is asked about. */
export function only<Item>(items: readonly Item[]): Item {
  expect(items).toHaveLength(1);
  return items[0] as Item;
}
