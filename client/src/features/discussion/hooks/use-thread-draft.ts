import type { Channel } from '@sentiers/shared/channels/schema.ts';
import { useState } from 'react';
import { queries } from '../../../lib/api/api.ts';
import { type DraftHandle, useDraft, useJournal } from '../../../lib/journal/react.ts';
import type { NewThread } from '../components/new-thread/NewThreadForm.tsx';
import { emptyOpportunity, opportunityOf } from '../components/new-thread/OpportunityFields.tsx';
import { type Departure, useDeparture } from './use-departure.ts';

interface ThreadDraft extends Pick<DraftHandle, 'other' | 'choose'> {
  value: NewThread;
  change: (change: Partial<NewThread>) => void;
  /** Something is written, and it is safe on this device. */
  isKept: boolean;
}

/** The draft of a new thread in a channel: kind, title and body, kept at each keystroke. */
export function useThreadDraft(channel: Channel): ThreadDraft {
  const { content, other, kept, write, choose } = useDraft(`channel:${channel.id}`);
  const [acknowledgement, setAcknowledgement] = useState(false);
  const [opportunity, setOpportunity] = useState(emptyOpportunity);
  const usual = channel.kind === 'announcements' ? 'announcement' : 'discussion';
  const value = {
    kind: content.threadKind ?? usual,
    title: content.title ?? '',
    body: content.body,
    acknowledgement,
    opportunity,
  };
  const set = (next: NewThread) => void write({ body: next.body, title: next.title, threadKind: next.kind });
  return {
    value,
    other,
    choose,
    change: ({ acknowledgement: asks, opportunity: offers, ...change }) => {
      if (asks !== undefined) setAcknowledgement(asks);
      if (offers !== undefined) setOpportunity(offers);
      if (Object.keys(change).length > 0) set({ ...value, ...change });
    },
    isKept: kept !== 'typing' && (content.body !== '' || (content.title ?? '') !== ''),
  };
}

/** Puts a new thread in the outbox with its draft, and says what becomes of it. */
export function usePublishThread(channelId: string, published: Departure): (thread: NewThread) => void {
  const { outbox } = useJournal();
  const leave = useDeparture(queries.threads.list.key(), published);
  return ({ kind, title, body, acknowledgement, opportunity }) => {
    const asks = kind === 'announcement' && acknowledgement;
    const offers = kind === 'opportunity' ? opportunityOf(opportunity) : null;
    const thread = {
      ...{ channelId, kind, title: title.trim(), body: body.trim() },
      ...(asks && { acknowledgement: true }),
      ...(offers && { opportunity: offers }),
    };
    leave(() => outbox.createThread(thread, { draft: `channel:${channelId}` }));
  };
}
