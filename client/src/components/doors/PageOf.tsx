import { AppError } from '@sentiers/shared/errors.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyState } from '../EmptyState.tsx';
import { LinkButton } from '../LinkButton.tsx';
import { PageFailure } from '../PageFailure.tsx';
import { PageSkeleton } from '../Skeletons.tsx';

interface PageOfProps<Data> {
  query: UseQueryResult<Data>;
  /** Said where it doesn't exist, or isn't for this reader. */
  closed: { title: string; words: string; back: string; backLabel: string };
  children: (data: Data) => ReactNode;
}

/** A page that is drawn from one answer: on its way, closed to its reader, failed, or there. */
export function PageOf<Data>({ query, closed, children }: PageOfProps<Data>) {
  if (isClosed(query.error)) {
    return (
      <EmptyState
        rank={1}
        title={closed.title}
        action={<LinkButton to={closed.back}>{closed.backLabel}</LinkButton>}
      >
        {closed.words}
      </EmptyState>
    );
  }
  if (query.data !== undefined) return children(query.data);
  if (query.isPending) return <PageSkeleton />;
  return <PageFailure rank={1} onRetry={() => void query.refetch()} />;
}

/** Whether the server has nothing of it for this reader. */
function isClosed(error: Error | null): boolean {
  return error instanceof AppError && (error.code === 'not_found' || error.code === 'forbidden');
}
