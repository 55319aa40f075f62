import { AppError } from '@sentiers/shared/errors.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../components/error-words.ts';
import { useNotice } from '../../../components/Notices.tsx';
import { useJournal, useOutbox, useSendingEvents } from '../../../lib/journal/react.ts';
import { isVoted, type KnownQuestion } from '../logic/known-questions.ts';
import type { RoomQuestions } from './use-room-questions.ts';

export interface Votes {
  /** Whether I am for it, and how many are: mine is there at once, whatever the network does. */
  of: (question: KnownQuestion) => { voted: boolean; count: number };
  toggle: (question: KnownQuestion) => void;
}

/** What I pressed, until the room's number says it: it follows a moment after the vote is stored. */
interface Held {
  by: 1 | -1;
  version: number;
}

/** My votes, shown as I press them and sent like any gesture. */
export function useVotes({ mine, together }: RoomQuestions): Votes {
  const { outbox } = useJournal();
  const { entries } = useOutbox();
  const [held, setHeld] = useState<ReadonlyMap<string, Held>>(new Map());
  useRefusedVotes((id) => setHeld((before) => new Map([...before].filter(([key]) => key !== id))));
  const waiting = new Map(
    entries.flatMap(({ work }) => (work.kind === 'room-vote' ? [[work.questionId, work.voted]] : [])),
  );
  const of = (question: KnownQuestion) => {
    const { id, votes, version } = question;
    const known = mine !== undefined && isVoted(mine, id, together);
    const voted = waiting.get(id) ?? known;
    const still = held.get(id);
    const pressed = voted === known ? 0 : voted ? 1 : -1;
    const counted = still?.version === version && pressed === 0 ? still.by : pressed;
    return { voted, count: Math.max(0, votes + counted) };
  };
  return {
    of,
    toggle: (question) => {
      const voted = !of(question).voted;
      const { id, version } = question;
      setHeld((before) => {
        const undoes = before.get(id)?.version === version;
        const after = new Map(before);
        if (undoes) after.delete(id);
        else after.set(id, { by: voted ? 1 : -1, version });
        return after;
      });
      void outbox.voteInRoom(question, voted);
    },
  };
}

/** Says when a vote, shown at once, was refused: nothing of it stays on the screen. */
function useRefusedVotes(onRefused: (questionId: string) => void): void {
  const { t } = useTranslation('room-questions');
  const { t: errors } = useTranslation('errors');
  const notify = useNotice();
  useSendingEvents((event) => {
    if (event.kind !== 'refused' || event.entry.work.kind !== 'room-vote') return;
    onRefused(event.entry.work.questionId);
    const { code } = event.refusal;
    const why = code === 'depends' ? null : errorWords(new AppError(code), errors).whole;
    notify({ text: why ?? t('failed') });
  });
}
