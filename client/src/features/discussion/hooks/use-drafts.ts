import type { Draft, DraftContent } from '@sentiers/shared/drafts/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { queries } from '../../../lib/api/api.ts';
import { rewordingOf } from '../../../lib/journal/outbox-rewording.ts';
import { useJournal, useDrafts as useKeptDrafts, useOutbox } from '../../../lib/journal/react.ts';

/** What one began to write, as this device keeps it. */
export interface DraftLine {
  context: string;
  content: DraftContent;
  updatedAt: string;
  /** Where it leads, as the server tells; undefined until it did. */
  place: Draft['place'] | undefined;
  /** Of the new words of a message that waits on this device: its thread. */
  waitsIn: string | undefined;
}

/** Milliseconds after which the places are asked for again, while the server has not heard of a draft yet. */
const patience = 4_000;

/** All drafts, the latest first: the device's own words, with the places that the server knows. */
export function useDraftLines(): DraftLine[] {
  const kept = useKeptDrafts();
  const { entries } = useOutbox();
  const { data } = useQuery({
    ...queries.drafts.list.queryOptions({ input: {} }),
    refetchInterval: ({ state }) => {
      const known = new Set(state.data?.items.map(({ context }) => context));
      return kept.every(({ context }) => known.has(context)) ? false : patience;
    },
  });
  const places = new Map(data?.items.map(({ context, place }) => [context, place]));
  const messages = entries.filter(({ work }) => work.kind === 'message');
  const threads = new Map(messages.map(({ id, lane }) => [rewordingOf(id), lane]));
  return kept.map(({ context, content, updatedAt }) => ({
    context,
    content,
    updatedAt,
    place: places.get(context),
    waitsIn: threads.get(context),
  }));
}

/**
 * Throws a draft away; the way back is offered at once.
 * @param then what else has to follow where it is taken
 */
export function useDiscardDraft(): (context: string, then?: () => Promise<unknown>) => Promise<void> {
  const { t } = useTranslation('discussion');
  const { drafts } = useJournal();
  const notify = useNotice();
  return async (context, then = () => Promise.resolve()) => {
    const { content } = drafts.get(context);
    const undo = () => void drafts.write(context, content).then(then);
    await drafts.discard(context);
    notify({ text: t('drafts.discarded'), undo });
  };
}
