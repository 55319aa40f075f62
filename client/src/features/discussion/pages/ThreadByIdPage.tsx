import { AppError } from '@sentiers/shared/errors.ts';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation, useParams } from 'react-router';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { ThreadFailure } from '../components/thread/ThreadFailure.tsx';
import { ThreadOnItsWay } from '../components/thread/ThreadOnItsWay.tsx';
import { threadAddress } from '../logic/thread-address.ts';

/** A thread whose channel the address doesn't tell (a notice, a link): goes on to its own address. */
export function ThreadByIdPage() {
  const { threadId = '' } = useParams();
  const { search } = useLocation();
  const thread = useQuery(queries.threads.get.queryOptions({ input: { threadId } }));
  if (thread.data || thread.isPending) {
    return (
      <>
        {/* It stays until the thread's own page has come: on a bad road that takes a while. */}
        <ThreadOnItsWay back={paths.channels} />
        {thread.data && <Navigate to={threadAddress(thread.data) + search} replace />}
      </>
    );
  }
  const closed = thread.error instanceof AppError && thread.error.code === 'not_found';
  return <ThreadFailure closed={closed} onRetry={() => void thread.refetch()} />;
}
