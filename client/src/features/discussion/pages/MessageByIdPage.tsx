import { AppError } from '@sentiers/shared/errors.ts';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { ThreadFailure } from '../components/thread/ThreadFailure.tsx';
import { ThreadOnItsWay } from '../components/thread/ThreadOnItsWay.tsx';

/** A message that was quoted somewhere: goes on to its place in its thread. */
export function MessageByIdPage() {
  const { messageId = '' } = useParams();
  const found = useQuery(queries.messages.get.queryOptions({ input: { messageId } }));
  if (found.data || found.isPending) {
    return (
      <>
        <ThreadOnItsWay back={paths.channels} />
        {found.data && <Navigate to={paths.message(found.data.threadId, found.data.message.seq)} replace />}
      </>
    );
  }
  const closed = found.error instanceof AppError && found.error.code === 'not_found';
  return <ThreadFailure closed={closed} onRetry={() => void found.refetch()} />;
}
