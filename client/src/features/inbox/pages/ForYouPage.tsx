import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneScroll } from '../../../components/PaneLayout.tsx';
import { NoticesSkeleton } from '../../../components/Skeletons.tsx';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { useNotices, useSetDone } from '../hooks/use-notices.ts';

/** « Pour vous »: everything that concerns the person, with its reason. */
export function ForYouPage() {
  const { t } = useTranslation('inbox');
  const [parameters, setParameters] = useSearchParams();
  const open = parameters.get('lignes') !== 'tout';
  return (
    <>
      <PageHeader title={t('title')} meta={t('lede')}>
        <FilterRow
          label={t('shown')}
          value={open ? 'open' : 'all'}
          onChange={(value) => setParameters(value === 'all' ? { lignes: 'tout' } : {}, { replace: true })}
          options={[
            { value: 'open', label: t('open') },
            { value: 'all', label: t('all') },
          ]}
        />
      </PageHeader>
      <Scroll>
        <Notices open={open} />
      </Scroll>
    </>
  );
}

function Notices({ open }: { open: boolean }) {
  const { t } = useTranslation('inbox');
  const notices = useNotices(open);
  const setDone = useSetDone();
  if (notices.isPending) {
    return (
      <Column>
        <NoticesSkeleton />
      </Column>
    );
  }
  if (!notices.data) {
    return (
      <ErrorState
        title={t('failedTitle')}
        retry={{ label: t('retry'), onClick: () => void notices.refetch() }}
      >
        {t('failed')}
      </ErrorState>
    );
  }
  const items = notices.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return <EmptyState title={t('emptyTitle')}>{open ? t('empty') : t('emptyAll')}</EmptyState>;
  }
  return (
    <Column>
      {items.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} onDone={setDone} />
      ))}
      {notices.hasNextPage && (
        <Button onClick={() => void notices.fetchNextPage()} disabled={notices.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </Column>
  );
}

const Scroll = styled(PaneScroll)({ display: 'flex', flexDirection: 'column' });

const Column = styled('div')(({ theme }) => ({
  width: '100%',
  maxWidth: 820,
  padding: `${theme.spacing(2)} var(--gutter) ${theme.spacing(10)}`,
  '& > button': { marginTop: theme.spacing(5) },
}));
