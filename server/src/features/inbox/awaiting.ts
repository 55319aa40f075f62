import { acknowledgedReasons } from '@sentiers/shared/inbox/schema.ts';
import { loadAcknowledged } from '../threads/acknowledgements.queries.ts';
import { loadThreads } from '../threads/threads.access.ts';
import type { NoticeDoc } from './inbox.model.ts';

type Line = Pick<NoticeDoc, 'personId' | 'reason' | 'threadId'>;

/** Whether a line's thread asks its person for a « Bien reçu », and whether they gave it. */
export type Awaiting = (line: Line) => 'nothing' | 'asked' | 'given';

export async function loadAwaiting(lines: readonly Line[]): Promise<Awaiting> {
  const concerned = lines.filter(({ reason }) => acknowledgedReasons.includes(reason));
  if (concerned.length === 0) return () => 'nothing';
  const threads = await loadThreads(concerned.map(({ threadId }) => threadId ?? ''));
  const asks = ({ reason, threadId }: Line) =>
    acknowledgedReasons.includes(reason) && (threads.get(threadId ?? '')?.facts.asksAcknowledgement ?? false);
  const given = await loadAcknowledged(
    concerned.filter(asks).map(({ personId, threadId }) => ({ personId, threadId: threadId ?? '' })),
  );
  return (line) => {
    if (!asks(line)) return 'nothing';
    return given(line.personId, line.threadId ?? '') ? 'given' : 'asked';
  };
}
