import type { DraftContent } from '@sentiers/shared/drafts/schema.ts';
import type { DraftRecord } from './draft-record.ts';

/** A draft as a composer shows it. */
export interface DraftState {
  content: DraftContent;
  /** Written on another device or in another tab meanwhile; `choose` ends that. */
  other: { content: DraftContent; updatedAt: string } | null;
  /** Safe on this device, and on the server. */
  kept: 'typing' | 'device' | 'server';
}

const nothing: DraftContent = { body: '' };

/** What is shown of a draft: what is being typed, over what is stored. */
export function stateOf(
  record: DraftRecord | undefined,
  typing: { content: DraftContent } | undefined,
): DraftState {
  const content = typing?.content ?? record?.content ?? nothing;
  const kept = typing ? 'typing' : record?.dirty ? 'device' : 'server';
  return { content, other: record?.other ?? null, kept };
}
