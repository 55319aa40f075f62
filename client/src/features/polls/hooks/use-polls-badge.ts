import { useTranslation } from 'react-i18next';
import { toAnswer } from '../logic/poll-view.ts';
import { type PollsPlace, usePolls } from './use-polls.ts';

/** How many open polls wait for my vote, and the same in words. Needs the message module `polls`. */
export function usePollsBadge(place: PollsPlace): { count: number; label: string } {
  const { t } = useTranslation('polls');
  const count = toAnswer(usePolls(place).views).length;
  return { count, label: t('list.toAnswer', { count }) };
}
