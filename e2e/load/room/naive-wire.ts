import { openSocketIo } from '../fan-out/connect.ts';
import type { RoomPlace } from './protocol.ts';
import type { RoomWire, Told } from './wire.ts';

const nothing: Told = { posts: [], questions: [], voters: null };

/** The floor: whoever connects is in. */
export function naiveWire({ port }: RoomPlace): RoomWire {
  return {
    enter: async () => {
      const { socket, texts } = await openSocketIo(port, {}, null);
      texts.release();
      return socket;
    },
    post: (id, body) => ['post', { id, body, author: 'Nora Belkacem' }],
    voteForQuestion: (questionId, index) => ['question', { questionId, voter: index }],
    voteInPoll: (optionId, index) => ['poll', { optionId, voter: index }],
    refusal: () => null,
    told: (event, data) => {
      if (event === 'posted') return { ...nothing, posts: [(data as { id: string }).id] };
      if (event === 'counted') return { ...nothing, questions: [data as { id: string; votes: number }] };
      if (event === 'tallied') return { ...nothing, voters: (data as { voters: number }).voters };
      return null;
    },
  };
}
