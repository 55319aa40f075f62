import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { useJournal, useOutbox, useSendingEvents } from '../../../lib/journal/react.ts';
import { isScarce } from '../logic/standing.ts';

export interface PlaceChoice {
  /** What was asked for and is on its way: a place, or none; null where nothing is. */
  pending: boolean | null;
  /** Asks for a place, or gives it up: it leaves by itself, network or not. */
  choose: (wanted: boolean) => void;
}

/** My place in a seminar, as I choose it: a place that someone else may get at once doesn't come back by an undo. */
export function usePlace(seminar: Seminar): PlaceChoice {
  const { outbox } = useJournal();
  const isOnItsWay = useWaiting(seminar.id);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isIn = seminar.mine.state !== 'none';
  // It left, and is shown as it was chosen until the seminar says so too.
  if (chosen !== null && isOnItsWay === null && isIn === chosen) setChosen(null);
  const choose = (wanted: boolean) => {
    setChosen(wanted);
    void outbox.setPlace(seminar, wanted);
  };
  const say = useOutcome(seminar, choose);
  useSendingEvents(({ kind, entry: { work }, ...event }) => {
    if (work.kind !== 'place' || work.seminarId !== seminar.id) return;
    if (kind === 'refused') setChosen(null);
    if (kind === 'done' && 'seminar' in event && event.seminar) say(event.seminar);
  });
  return { pending: isOnItsWay ?? chosen, choose };
}

function useWaiting(seminarId: string): boolean | null {
  const { entries } = useOutbox();
  for (const { work } of entries) {
    if (work.kind === 'place' && work.seminarId === seminarId) return work.wanted;
  }
  return null;
}

/** Says what became of it, with the way back where nobody else can have got the place. */
function useOutcome(before: Seminar, choose: PlaceChoice['choose']): (after: Seminar) => void {
  const { t } = useTranslation('seminars');
  const notify = useNotice();
  return ({ mine }) => {
    if (mine.state === 'registered') return notify({ text: t('place.taken') });
    if (mine.state === 'waiting') return notify({ text: t('place.waits') });
    const undo = () => choose(true);
    notify({ text: t('place.given'), ...(!isScarce(before) && { undo }) });
  };
}
