import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { lazy, type ReactNode } from 'react';
import { LatePart } from '../../../../components/LatePart.tsx';
import { ThreadListSkeleton } from '../../../../components/Skeletons.tsx';
import { ListFoot } from './ListFoot.tsx';
import type { ThreadListProps } from './ThreadList.tsx';

/** The list travels beside the page itself (see the router): its lines are not known before either. */
const ThreadList = lazy(async () => ({ default: (await import('./ThreadList.tsx')).ThreadList }));

interface ThreadPagesProps extends Omit<ThreadListProps, 'foot' | 'onEnd'> {
  /** Where the threads are read from. */
  pages: Pick<
    UseInfiniteQueryResult,
    'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage'
  >;
  /** In its place, where its code could not be fetched. */
  failure: ReactNode;
}

/** A list of threads that goes on as one comes to its end. */
export function ThreadPages({ pages, failure, ...list }: ThreadPagesProps) {
  const readOn = () => void pages.fetchNextPage();
  return (
    <LatePart waiting={<ThreadListSkeleton />} failure={failure}>
      <ThreadList
        {...list}
        foot={
          <ListFoot loading={pages.isFetchingNextPage} failed={pages.isFetchNextPageError} onRetry={readOn} />
        }
        onEnd={() => {
          if (pages.hasNextPage && !pages.isFetchingNextPage) readOn();
        }}
      />
    </LatePart>
  );
}
