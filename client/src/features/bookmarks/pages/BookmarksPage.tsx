import Button from '@mui/material/Button';
import type { Bookmark } from '@sentiers/shared/bookmarks/schema.ts';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBody, PaneColumn } from '../../../components/PaneColumn.tsx';
import { NoticesSkeleton } from '../../../components/Skeletons.tsx';
import { useHandedFocus } from '../../../components/use-handed-focus.ts';
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
      <List />
    </>
  );
}

function List() {
  const { t } = useTranslation('bookmarks');
  const bookmarks = useBookmarks();
  const list = useRef<HTMLDivElement>(null);
  const items = bookmarks.data?.pages.flatMap((page) => page.items) ?? [];
  const handFocusOn = useHandedFocus(list, items.map(({ id }) => id).join());
  return (
    <PaneBody ref={list} tabIndex={-1} role="region" aria-label={t('title')}>
      <Lines bookmarks={bookmarks} items={items} onLeaving={handFocusOn} />
    </PaneBody>
  );
}

interface LinesProps {
  bookmarks: ReturnType<typeof useBookmarks>;
  items: readonly Bookmark[];
  onLeaving: (pressed: Element) => void;
}

function Lines({ bookmarks, items, onLeaving }: LinesProps) {
  const { t } = useTranslation('bookmarks');
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
  if (items.length === 0) {
    return (
      <EmptyState rank={2} title={t('emptyTitle')}>
        {t('empty')}
      </EmptyState>
    );
  }
  return (
    <PaneColumn>
      <BookmarkList items={items} onLeaving={onLeaving} />
      {bookmarks.hasNextPage && (
        <Button onClick={() => void bookmarks.fetchNextPage()} disabled={bookmarks.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </PaneColumn>
  );
}
