import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { innerQuotes } from '../i18n/inner-quotes.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { paths } from '../lib/paths.ts';
import { Time } from './Time.tsx';

interface KeptLineProps {
  id: string;
  /** Of its heading: 3 by default. */
  rank?: 2 | 3;
  at: string;
  /** Where it leads; null where it can't be read any more. */
  place: { threadId: string; channelId: string; label: string; seq: number | null } | null;
  /** What waits: the words, their author. */
  children: ReactNode;
  /** Why it could not leave. */
  problem?: string | null;
  actions: ReactNode;
}

/** One thing kept for later: when, where, what, and what one may do with it. Needs the message module `later`. */
export function KeptLine({ id, rank = 3, at, place, children, problem = null, actions }: KeptLineProps) {
  const { t } = useTranslation('later');
  const language = useLanguage();
  return (
    <Line data-line={id}>
      <When as={rank === 2 ? 'h2' : 'h3'}>
        <Time at={at} shows="day" /> <Time at={at} shows="time" />
      </When>
      {children}
      {problem && <Problem>{problem}</Problem>}
      <Where>
        {place ? (
          <Link to={addressOf(place)}>{t('in', { thread: innerQuotes(place.label, language) })}</Link>
        ) : (
          t('gone')
        )}
      </Where>
      <Actions>{actions}</Actions>
    </Line>
  );
}

function addressOf({ threadId, channelId, seq }: NonNullable<KeptLineProps['place']>): string {
  return seq === null ? paths.thread(channelId, threadId) : paths.message(threadId, seq);
}

const Line = styled('article')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
  padding: theme.spacing(4, 0),
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  overflowWrap: 'anywhere',
  '&:last-of-type': { borderBottom: 'none' },
}));

const When = styled('h3')(({ theme }) => theme.typography.h4);

const Where = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
  '& a': { color: theme.vars.palette.knowledge.main },
}));

const Problem = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.vars.palette.now.onSoft,
}));

const Actions = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  marginTop: theme.spacing(1),
}));
