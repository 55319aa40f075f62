import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { Me } from '@sentiers/shared/session/schema.ts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';
import { MessagesOnTheirWay } from '../features/discussion/components/thread/MessagesOnTheirWay.tsx';
import { ThreadBody } from '../features/discussion/components/thread/ThreadBody.tsx';
import { ThreadFailure } from '../features/discussion/components/thread/ThreadFailure.tsx';
import { useMe } from '../features/discussion/hooks/use-me.ts';
import { useOpenThread } from '../features/discussion/hooks/use-open-thread.ts';

interface ExperienceThreadProps {
  threadId: string;
  level: Exclude<Level, 'public'>;
}

/** What is said of an experience at one level, under the article: the thread's own messages and field. */
export function ExperienceThread(props: ExperienceThreadProps) {
  const me = useMe();
  return me ? <OpenThread {...props} me={me} /> : <MessagesOnTheirWay />;
}

function OpenThread({ me, threadId, level }: ExperienceThreadProps & { me: Me }) {
  const { t } = useTranslation('experience');
  const open = useOpenThread({ me, threadId, channel: undefined });
  if (open.failure) return <ThreadFailure closed={open.failure === 'closed'} onRetry={open.retry} />;
  if (!open.thread) return <MessagesOnTheirWay />;
  return (
    <ThreadBody
      open={open}
      thread={open.thread}
      among={level === 'cohort' ? 'theCohort' : level}
      empty={<EmptyState title={t('comments.emptyTitle')}>{t('comments.empty')}</EmptyState>}
    />
  );
}
