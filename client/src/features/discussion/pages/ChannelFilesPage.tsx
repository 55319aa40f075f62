import Button from '@mui/material/Button';
import { AppError } from '@sentiers/shared/errors.ts';
import type { FileKind } from '@sentiers/shared/files/schema.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBanner } from '../../../components/PaneBanner.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { FileList } from '../components/files/FileList.tsx';
import { ChannelFailure } from '../components/list/ChannelStates.tsx';
import { useChannel } from '../hooks/use-channels.ts';

type Shown = FileKind | 'all';
const choices = ['all', 'image', 'document', 'audio'] as const satisfies readonly Shown[];

/** All that the threads of a channel show: photos, documents, voices, the latest first. */
export function ChannelFilesPage() {
  const { channelId = '' } = useParams();
  const { t } = useTranslation('files');
  const [parameters, setParameters] = useSearchParams();
  const { channel } = useChannel(channelId);
  const asked = parameters.get('type');
  const shown: Shown = choices.find((choice) => choice === asked) ?? 'all';
  const show = (next: Shown) => setParameters(next === 'all' ? {} : { type: next }, { replace: true });
  return (
    <>
      <PageHeader title={t('page.title')} meta={channel?.name ?? '\u00A0'} back={paths.channel(channelId)}>
        <FilterRow
          label={t('page.filters')}
          value={shown}
          onChange={show}
          options={choices.map((value) => ({ value, label: t(`page.${value}`) }))}
        />
      </PageHeader>
      <PaneScroll>
        <Files key={shown} channelId={channelId} shown={shown} onShowAll={() => show('all')} />
      </PaneScroll>
      <PaneBanner />
    </>
  );
}

interface FilesProps {
  channelId: string;
  shown: Shown;
  onShowAll: () => void;
}

function Files({ channelId, shown, onShowAll }: FilesProps) {
  const { t } = useTranslation('files');
  const list = useInfiniteQuery(filesQuery(channelId, shown));
  if (list.isPending) return <LinesSkeleton count={6} />;
  if (!list.data) {
    if (list.error instanceof AppError && list.error.code === 'not_found') {
      return <ChannelFailure closed rank={2} onRetry={() => void list.refetch()} />;
    }
    return (
      <ErrorState
        title={t('page.failedTitle')}
        retry={{ label: t('retry'), onClick: () => void list.refetch() }}
      >
        {t('page.failed')}
      </ErrorState>
    );
  }
  const items = list.data.pages.flatMap((page) => page.items);
  const more = list.hasNextPage && (
    <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t('page.more')}
    </Button>
  );
  if (items.length > 0 || more) return <FileList items={items} more={more} />;
  if (shown === 'all') return <EmptyState title={t('page.emptyTitle')}>{t('page.empty')}</EmptyState>;
  return (
    <EmptyState title={t('page.nothing')} action={<Button onClick={onShowAll}>{t('page.showAll')}</Button>}>
      {t('page.empty')}
    </EmptyState>
  );
}

function filesQuery(channelId: string, shown: Shown) {
  const kind = shown === 'all' ? undefined : shown;
  return queries.files.listOfChannel.infiniteOptions({
    input: (before: string | undefined) => ({
      channelId,
      ...(kind && { kind }),
      ...(before !== undefined && { before }),
    }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
