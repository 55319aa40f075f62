import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { emptyOpportunity, isEmpty } from '@sentiers/shared/drafts/content.ts';
import { queries } from '../../../lib/api/api.ts';
import { type DraftHandle, useDraft, useJournal } from '../../../lib/journal/react.ts';
import type { NewThread } from '../components/new-thread/NewThreadForm.tsx';
import { opportunityOf } from '../logic/opportunity-of.ts';
import { type Departure, useDeparture } from './use-departure.ts';

interface ThreadDraft extends Pick<DraftHandle, 'other' | 'choose'> {
  value: NewThread;
  change: (change: Partial<NewThread>) => void;
  /** Something is written, and it is safe on this device. */
  isKept: boolean;
}

/** The draft of a new thread in a channel: all that is chosen, ticked and typed, kept as it is. */
export function useThreadDraft(channel: Channel): ThreadDraft {
  const { content, other, kept, write, choose } = useDraft(`channel:${channel.id}`);
  const usual = channel.kind === 'announcements' ? 'announcement' : 'discussion';
  const value = {
    kind: content.threadKind ?? usual,
    title: content.title ?? '',
    body: content.body,
    acknowledgement: content.acknowledgement ?? false,
    opportunity: content.opportunity ?? emptyOpportunity,
  };
  return {
    value,
    other,
    choose,
    change: ({ kind, ...change }) =>
      void write({ ...content, threadKind: value.kind, ...(kind && { threadKind: kind }), ...change }),
    isKept: kept !== 'typing' && !isEmpty(content),
  };
}

interface Publishing {
  /** The thread as it was written, while it leaves. */
  left: NewThread | null;
  /** Told what it is, and its whole body, with the files beside its words. */
  publish: (thread: NewThread, body: string) => void;
}

/** Puts a new thread in the outbox with its draft, and says what becomes of it. */
export function usePublishThread(channelId: string, published: Departure): Publishing {
  const { outbox } = useJournal();
  const { left, leave } = useDeparture<NewThread>(queries.threads.list.key(), published);
  const publish = (written: NewThread, body: string) => {
    const { kind, title, acknowledgement, opportunity } = written;
    const asks = kind === 'announcement' && acknowledgement;
    const offers = kind === 'opportunity' ? opportunityOf(opportunity) : null;
    const thread = {
      ...{ channelId, kind, title: title.trim(), body: body.trim() },
      ...(asks && { acknowledgement: true }),
      ...(offers && { opportunity: offers }),
    };
    leave(written, () => outbox.createThread(thread, { draft: `channel:${channelId}` }));
  };
  return { left, publish };
}
