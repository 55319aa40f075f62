import { isMuted, showsUnread } from '@sentiers/shared/following/policy.ts';
import type { ThreadSummary } from '@sentiers/shared/threads/schema.ts';
import { useTranslation } from 'react-i18next';
import { ThreadLine } from '../../../../components/ThreadLine.tsx';
import { useNow } from '../../../../components/use-now.ts';
import { formatElapsed } from '../../../../i18n/format.ts';
import { innerQuotes } from '../../../../i18n/inner-quotes.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { nothingChosen } from '../../api/channel-choice.ts';
import { useChannel } from '../../hooks/use-channels.ts';
import { threadAddress } from '../../logic/thread-address.ts';

interface ThreadRowProps {
  thread: ThreadSummary;
  me: string;
  /** First words of what I began to write there. */
  draft: string | undefined;
  current: boolean;
  /** The list's filter, kept in the address. */
  search: string;
}

/** Milliseconds a question may wait before its line says so. */
const patience = 24 * 60 * 60_000;

/** A thread in its channel's list. */
export function ThreadRow({ thread, me, draft, current, search }: ThreadRowProps) {
  const { t } = useTranslation('discussion');
  const language = useLanguage();
  const waits = useUnansweredWords(thread);
  const { shows, muted } = useQuiet(thread);
  const { unread } = thread.standing;
  return (
    <ThreadLine
      to={threadAddress(thread) + search}
      title={thread.title}
      kind={thread.kind}
      at={thread.activityAt}
      current={current}
      closed={thread.closed ? t('list.closed') : undefined}
      muted={muted ? t('list.muted') : undefined}
      unread={shows ? { count: unread, label: t('list.unread', { count: unread }) } : undefined}
      solved={
        thread.answeredBy ? t('list.solvedBy', { name: firstNameOf(thread.answeredBy.name) }) : undefined
      }
      waiting={draft === undefined ? waits : t('list.draft')}
    >
      {draft === undefined
        ? !waits && <LatestWords thread={thread} me={me} />
        : draft && ` · ${t('list.draftWords', { words: innerQuotes(draft, language) })}`}
    </ThreadLine>
  );
}

/** Whether what is unread is shown as a number, and whether silence was asked for. */
function useQuiet({ channelId, standing }: ThreadSummary): { shows: boolean; muted: boolean } {
  const choice = useChannel(channelId).channel?.following ?? nothingChosen;
  const now = useNow();
  return {
    shows: showsUnread(standing, choice, now),
    muted: isMuted([standing.mutedUntil, choice.mutedUntil], now),
  };
}

function LatestWords({ thread, me }: { thread: ThreadSummary; me: string }) {
  const { t } = useTranslation('discussion');
  const language = useLanguage();
  const { latest } = thread;
  if (thread.acknowledged !== null) return t('acknowledgement.short', { count: thread.acknowledged });
  if (!latest) return t('list.opened', { name: thread.author.name });
  const words = innerQuotes(latest.excerpt, language);
  if (latest.author.id === me) return t('list.saidByMe', { words });
  return t('list.said', { name: firstNameOf(latest.author.name), words });
}

function useUnansweredWords(thread: ThreadSummary): string | undefined {
  const { t } = useTranslation('discussion');
  const language = useLanguage();
  const waited = useNow() - Date.parse(thread.createdAt);
  if (!thread.unanswered || thread.closed || waited < patience) return undefined;
  return t('list.unansweredFor', { elapsed: formatElapsed(waited, language) });
}

/** In a line too short for a whole name. */
function firstNameOf(name: string): string {
  return name.split(' ')[0] ?? name;
}
