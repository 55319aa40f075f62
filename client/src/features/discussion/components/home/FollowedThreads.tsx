import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useInfiniteQuery } from '@tanstack/react-query';
import CheckCheckIcon from 'lucide-react/icons/check-check';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { LinkButton } from '../../../../components/LinkButton.tsx';
import { QuietFailure } from '../../../../components/QuietFailure.tsx';
import { ThreadListSkeleton } from '../../../../components/Skeletons.tsx';
import { queries } from '../../../../lib/api/api.ts';
import { paths } from '../../../../lib/paths.ts';
import { useDraftWords } from '../../hooks/use-draft-words.ts';
import { useMarkAllRead } from '../../hooks/use-mark-all-read.ts';
import { useMe } from '../../hooks/use-me.ts';
import { ThreadRow } from '../list/ThreadRow.tsx';

/** The threads one follows, those with something unread first, for the home page. */
export function FollowedThreads() {
  const { t } = useTranslation('discussion');
  const me = useMe();
  const drafts = useDraftWords();
  const markAllRead = useMarkAllRead();
  const list = useInfiniteQuery(
    queries.threads.listFollowed.infiniteOptions({
      input: (before: string | undefined) => ({ limit: 8, ...(before !== undefined && { before }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  if (list.isPending || !me) {
    return (
      <Lines>
        <ThreadListSkeleton count={4} />
      </Lines>
    );
  }
  if (!list.data) {
    return (
      <QuietFailure retry={{ label: t('channel.retry'), onClick: () => void list.refetch() }}>
        {t('followed.failed')}
      </QuietFailure>
    );
  }
  const threads = list.data.pages.flatMap(({ items }) => items);
  if (threads.length === 0) {
    return (
      <Nothing>
        <p>{t('followed.empty')}</p>
        <LinkButton to={paths.channels}>{t('channel.backToChannels')}</LinkButton>
      </Nothing>
    );
  }
  return (
    <Lines>
      {threads.map((thread) => (
        <ThreadRow
          key={thread.id}
          thread={thread}
          me={me.id}
          draft={drafts.get(thread.id)}
          current={false}
          search=""
        />
      ))}
      <More>
        {list.hasNextPage && (
          <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
            {t('followed.more')}
          </Button>
        )}
        {threads.some(({ standing }) => standing.unread > 0) && (
          <Button startIcon={<Icon of={CheckCheckIcon} />} onClick={() => markAllRead({ kind: 'all' })}>
            {t('followed.readAll')}
          </Button>
        )}
      </More>
    </Lines>
  );
}

/* The page has its own margins. */
const Lines = styled('div')({ '--gutter': '0px' });

const More = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(3),
  '&:not(:empty)': { paddingTop: theme.spacing(4) },
}));

const Nothing = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(3),
  padding: theme.spacing(3, 0),
  color: theme.vars.palette.text.secondary,
}));
