import { styled } from '@mui/material/styles';
import type { ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LinesSkeleton } from '../../../../components/Skeletons.tsx';
import { useNow } from '../../../../components/use-now.ts';
import { formatElapsed } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { queries } from '../../../../lib/api/api.ts';
import { paths } from '../../../../lib/paths.ts';
import { focusRing } from '../../../../theme/overrides/controls.ts';
import { useChannels } from '../../hooks/use-channels.ts';

/** How many questions are shown: the oldest first, for they have waited the longest. */
const shown = { moderation: 6, peers: 3 };

/** Questions that nobody has answered: in the channels one looks after, else in those where one may answer. */
export function UnansweredThreads() {
  const { t } = useTranslation('discussion');
  const channels = useChannels();
  const moderated = (channels.data?.items ?? []).filter(({ abilities }) => abilities.moderate);
  const writable = (channels.data?.items ?? []).filter(({ abilities }) => abilities.createThread);
  const mine = moderated.length > 0 ? moderated : writable;
  const lists = useQueries({
    queries: mine.map(({ id }) => ({
      ...queries.threads.list.queryOptions({ input: { channelId: id, filter: 'unanswered', limit: 10 } }),
      staleTime: 5 * 60_000,
    })),
  });
  const waiting = lists
    .flatMap(({ data }) => data?.items ?? [])
    .filter(({ closed }) => !closed)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
    .slice(0, moderated.length > 0 ? shown.moderation : shown.peers);
  if (channels.isPending || lists.some(({ isPending }) => isPending)) return <LinesSkeleton />;
  if (waiting.length === 0) return <p>{t('unanswered.none')}</p>;
  const names = new Map(mine.map(({ id, name }) => [id, name]));
  return (
    <List>
      {waiting.map((thread) => (
        <li key={thread.id}>
          <Question thread={thread} channel={names.get(thread.channelId) ?? ''} />
        </li>
      ))}
    </List>
  );
}

function Question({ thread, channel }: { thread: ThreadSummary; channel: string }) {
  const { t } = useTranslation('discussion');
  const language = useLanguage();
  const elapsed = formatElapsed(useNow() - Date.parse(thread.createdAt), language);
  return (
    <Place to={paths.thread(thread.channelId, thread.id)}>
      <b>{thread.title}</b>
      <span>{t('list.unansweredFor', { elapsed })}</span>
      <small>
        {thread.author.name} · {channel}
      </small>
    </Place>
  );
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));

const Place = styled(Link)(({ theme }) => ({
  display: 'grid',
  padding: theme.spacing(3, 0),
  color: 'inherit',
  textDecoration: 'none',
  overflowWrap: 'anywhere',
  '& b': theme.typography.h4,
  '& span': { ...theme.typography.caption, fontWeight: 600, color: theme.vars.palette.waiting.main },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '&:hover b': { textDecoration: 'underline' },
  '&:focus-visible': focusRing(theme),
}));
