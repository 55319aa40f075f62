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
  if (thread.data) return <Navigate to={threadAddress(thread.data) + search} replace />;
  if (thread.isPending) return <ThreadOnItsWay back={paths.channels} />;
  const closed = thread.error instanceof AppError && thread.error.code === 'not_found';
  return <ThreadFailure closed={closed} onRetry={() => void thread.refetch()} />;
}
