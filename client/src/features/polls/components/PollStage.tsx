import { useTranslation } from 'react-i18next';
import { useLiveEntities } from '../../../lib/journal/react.ts';
import { ShownPoll } from './ShownPoll.tsx';

interface PollStageProps {
  roomId: string;
  /** Null: the one that was opened last. */
  pollId: string | null;
}

/** A poll on the big screen of its room, as it stands now. */
export function PollStage({ roomId, pollId }: PollStageProps) {
  const { t } = useTranslation('polls');
  const live = useLiveEntities(roomId);
  const polls = live.of('poll').filter(({ state }) => state === 'open' || state === 'closed');
  const poll = pollId === null ? polls.at(-1) : polls.find(({ id }) => id === pollId);
  if (!poll) return <h1>{t('stageEmpty')}</h1>;
  const tallyOf = (round: number) =>
    live.of('tally').find((tally) => tally.pollId === poll.id && tally.round === round) ?? null;
  return <ShownPoll poll={poll} tally={tallyOf(poll.round)} first={poll.round === 2 ? tallyOf(1) : null} />;
}
