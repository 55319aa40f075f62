import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBody, PaneColumn } from '../../../components/PaneColumn.tsx';
import { NoticesSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { BookmarkList } from '../components/BookmarkList.tsx';
import { useBookmarks } from '../hooks/use-bookmarks.ts';

/** « Signets »: the messages one keeps at hand. */
export function BookmarksPage() {
  const { t } = useTranslation('bookmarks');
  const { t: common } = useTranslation('common');
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('lede')}
        back={paths.write}
        backUntil="md"
        actions={
          <LinkButton to={paths.later} size="small">
            {common('navigation.later')}
          </LinkButton>
        }
      />
      <PaneBody>
        <List />
      </PaneBody>
    </>
  );
}

function List() {
  const { t } = useTranslation('bookmarks');
  const bookmarks = useBookmarks();
  if (bookmarks.isPending) return <NoticesSkeleton />;
  if (!bookmarks.data) {
    return (
      <ErrorState
        rank={2}
        title={t('failedTitle')}
        retry={{ label: t('retry'), onClick: () => void bookmarks.refetch() }}
      >
        {t('failed')}
      </ErrorState>
    );
  }
  const items = bookmarks.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <EmptyState rank={2} title={t('emptyTitle')}>
        {t('empty')}
      </EmptyState>
    );
  }
  return (
    <PaneColumn>
      <BookmarkList items={items} />
      {bookmarks.hasNextPage && (
        <Button onClick={() => void bookmarks.fetchNextPage()} disabled={bookmarks.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </PaneColumn>
  );
}
