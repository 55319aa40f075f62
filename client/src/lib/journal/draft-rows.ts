import { isEmpty, sameContent } from '@sentiers/shared/drafts/content.ts';
import type { Draft, DraftContent } from '@sentiers/shared/drafts/schema.ts';
import type { DraftRecord } from './draft-record.ts';
import type { LastWord } from './last-words.ts';

/** What the server keeps of a draft: its words, or that it was thrown away (sent) on some device. */
export type ServerDraft =
  | { number: number; content: DraftContent; updatedAt: string }
  | { number: number; gone: true };

const nothing: DraftContent = { body: '' };

/** A draft that was never written here. */
export function newDraft(context: string, at: string): DraftRecord {
  return {
    context,
    content: nothing,
    write: 0,
    number: 0,
    dirty: false,
    sent: [],
    discarded: false,
    other: null,
    updatedAt: at,
  };
}

export function contentOf({ context, number, updatedAt, place, ...content }: Draft): DraftContent {
  return content;
}

/** What one typed, and over which words. */
export interface Typing {
  content: DraftContent;
  seen?: DraftContent;
  seenWrite: number;
  at: string;
}

/**
 * What one has typed, over what is stored: another tab's words that differ are kept beside it. Words that another tab
 * sent or threw away meanwhile don't come back with what was typed after them.
 */
export function typed(stored: DraftRecord, { content, seen = nothing, seenWrite, at }: Typing): DraftRecord {
  const isLate = stored.write > seenWrite;
  const isForeign = isLate && !isEmpty(stored.content) && !sameContent(stored.content, content);
  return {
    ...stored,
    content: isLate && stored.discarded ? without(content, seen) : content,
    write: stored.write + 1,
    dirty: true,
    discarded: false,
    other: isForeign
      ? { content: stored.content, number: stored.number, updatedAt: stored.updatedAt }
      : stored.other,
    updatedAt: at,
  };
}

/**
 * Words that were taken back, where they were written. What was begun there since is not replaced: in an answer they
 * come before it, elsewhere both are kept until the person has chosen; null where such a choice is due already.
 */
export function broughtBack(stored: DraftRecord, content: DraftContent, at: string): DraftRecord | null {
  const since = stored.content;
  if (isEmpty(since) || sameContent(since, content)) {
    return typed(stored, { content, seenWrite: stored.write, at });
  }
  if (stored.context.startsWith('thread:')) {
    return typed(stored, { content: withBefore(since, content.body), seenWrite: stored.write, at });
  }
  return stored.other ? null : typed(stored, { content, seenWrite: -1, at });
}

/** The words with which a page was left, unless something was written or sent since. */
export function withLastWord(stored: DraftRecord, { content, at }: LastWord): DraftRecord {
  if (stored.updatedAt > at || sameContent(stored.content, content)) return stored;
  return typed(stored, { content, seenWrite: stored.write, at });
}

/** What was added to words that are gone; others in their place stand as they are. */
export function without(content: DraftContent, gone: DraftContent): DraftContent {
  const { title, opportunity, ...rest } = content;
  const added = title && after(title, gone.title);
  return {
    ...rest,
    body: after(content.body, gone.body),
    ...(added && { title: added }),
    ...(opportunity && !sameContent({ ...gone, opportunity }, gone) && { opportunity }),
  };
}

function after(text: string, before: string | undefined): string {
  return before && text.startsWith(before) ? text.slice(before.length).trimStart() : text;
}

/** Words put before those that stand there. */
export function withBefore(content: DraftContent, body: string): DraftContent {
  const words = [body, content.body].filter((each) => each.trim() !== '').join('\n\n');
  return { ...content, body: words };
}

/** These words are about to be kept for later under this id, unless they were asked to be already. */
export function scheduling(stored: DraftRecord, asked: { clientId: string; body: string }): DraftRecord {
  return stored.scheduling?.body === asked.body ? stored : { ...stored, scheduling: asked };
}

/** Words that are kept for later are gone, unless others stand in their place by now. */
export function scheduled(stored: DraftRecord, body: string, at: string): DraftRecord {
  return stored.content.body === body ? thrownAway(stored, at) : unscheduled(stored);
}

export function unscheduled({ scheduling: _, ...stored }: DraftRecord): DraftRecord {
  return stored;
}

/** Thrown away here, or sent: the server is told later. */
export function thrownAway(stored: DraftRecord, at: string): DraftRecord {
  return {
    ...unscheduled(stored),
    content: nothing,
    write: stored.write + 1,
    dirty: true,
    discarded: true,
    other: null,
    updatedAt: at,
  };
}

/** Moved elsewhere, with the others' words that stood beside it. */
export function movedAway(stored: DraftRecord, at: string): DraftRecord {
  return { ...thrownAway(stored, at), number: Math.max(stored.number, stored.other?.number ?? 0) };
}

/** The server took what was written as of `write`, under `number`. */
export function taken(
  stored: DraftRecord,
  { number, write }: { number: number; write: number },
): DraftRecord {
  return { ...stored, number: Math.max(stored.number, number), dirty: stored.write !== write, sent: [] };
}

/** These words are about to be sent as the next number. */
export function leaving(stored: DraftRecord): DraftRecord {
  return { ...stored, sent: [...stored.sent.slice(-9), stored.content] };
}

/**
 * What the server keeps, laid beside what is written here. Ours stands where it follows theirs; theirs is taken where
 * nothing was written here since; where both were written, both are kept.
 */
export function confronted(stored: DraftRecord, theirs: ServerDraft): DraftRecord {
  if ('gone' in theirs) {
    if (stored.dirty) return { ...stored, number: Math.max(stored.number, theirs.number) };
    return { ...stored, content: nothing, discarded: true, number: Math.max(stored.number, theirs.number) };
  }
  if (theirs.number <= stored.number) return stored;
  if (stored.dirty && stored.discarded && theirs.number === stored.number + 1) return stored;
  if (stored.dirty && stored.sent.some((sent) => sameContent(sent, theirs.content))) {
    return { ...stored, number: theirs.number, sent: [] };
  }
  if (!stored.dirty || stored.discarded || sameContent(stored.content, theirs.content)) {
    const { content, number, updatedAt } = theirs;
    return { ...stored, content, number, updatedAt, write: stored.write + 1, dirty: false, discarded: false };
  }
  return { ...stored, other: theirs };
}

/** The person chose: their words here, or the others. */
export function chosen(stored: DraftRecord, which: 'mine' | 'other', at: string): DraftRecord {
  if (!stored.other) return stored;
  return {
    ...stored,
    content: which === 'mine' ? stored.content : stored.other.content,
    write: stored.write + 1,
    number: Math.max(stored.number, stored.other.number),
    dirty: true,
    other: null,
    updatedAt: at,
  };
}
