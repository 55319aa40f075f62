import type { MyRoomQuestions, RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../../lib/api/api.ts';
import type { OutboxEntry } from '../../../lib/journal/outbox-entry.ts';
import { useLiveEntities, useOutbox, usePersonFeed, useSendingEvents } from '../../../lib/journal/react.ts';
import { type KnownQuestion, knownQuestions, mergedInto, unsentOf } from '../logic/known-questions.ts';

/** The questions of a room, as one person sees them now. */
export interface RoomQuestions {
  status: 'loading' | 'ready' | 'failed';
  questions: readonly KnownQuestion[];
  /** Of each that counts, which ones count with it. */
  together: ReadonlyMap<string, readonly string[]>;
  /** Undefined as long as it isn't known. */
  mine: MyRoomQuestions | undefined;
  /** Asked here, and not known to be on the server. */
  unsent: readonly OutboxEntry[];
}

/** Follows a room's questions, and what I do with them on any of my devices. */
export function useRoomQuestions(roomId: string): RoomQuestions {
  const live = useLiveEntities(roomId);
  const mine = useMine(roomId);
  const { entries } = useOutbox();
  const told = live.of('room-question');
  const questions = useMemo(() => knownQuestions(told, mine?.questions), [told, mine]);
  const together = useMemo(() => mergedInto(questions), [questions]);
  const unsent = useMemo(() => unsentOf(entries, roomId, questions), [entries, roomId, questions]);
  return { status: live.status, questions, together, mine, unsent };
}

function useMine(roomId: string): MyRoomQuestions | undefined {
  const cache = useQueryClient();
  const options = queries.roomQuestions.mine.queryOptions({ input: { roomId } });
  const { data } = useQuery(options);
  const reread = () => void cache.invalidateQueries({ queryKey: options.queryKey });
  const write = (change: (mine: MyRoomQuestions) => MyRoomQuestions) =>
    cache.setQueryData<MyRoomQuestions>(options.queryKey, (mine) => mine && change(mine));
  usePersonFeed((event) => {
    if (event.kind !== 'changes') reread();
    else if (
      event.changes.some((change) => change.kind === 'room-question-mark' && change.conversationId === roomId)
    ) {
      reread();
    }
  });
  useSendingEvents((event) => {
    if (event.kind !== 'done') return;
    const { work } = event.entry;
    if (work.kind === 'room-question' && work.conversationId === roomId && event.question) {
      write(withAsked(event.question));
    }
    if (work.kind === 'room-vote' && work.conversationId === roomId) {
      write(withVote(work.questionId, work.voted));
    }
  });
  return data;
}

function withAsked(asked: RoomQuestion) {
  return (mine: MyRoomQuestions): MyRoomQuestions => ({
    ...mine,
    questions: [...mine.questions.filter(({ id }) => id !== asked.id), asked],
  });
}

function withVote(questionId: string, voted: boolean) {
  return (mine: MyRoomQuestions): MyRoomQuestions => {
    const others = mine.voted.filter((id) => id !== questionId);
    return { ...mine, voted: voted ? [...others, questionId] : others };
  };
}
