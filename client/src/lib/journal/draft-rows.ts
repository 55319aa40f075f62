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

/** What one has typed, over what is stored: another tab's words that differ are kept beside it. */
export function typed(
  stored: DraftRecord,
  { content, seenWrite, at }: { content: DraftContent; seenWrite: number; at: string },
): DraftRecord {
  const isForeign =
    stored.write > seenWrite && !isEmpty(stored.content) && !sameContent(stored.content, content);
  return {
    ...stored,
    content,
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
    const body = [content.body, since.body].filter((words) => words.trim() !== '').join('\n\n');
    return typed(stored, { content: { ...since, body }, seenWrite: stored.write, at });
  }
  return stored.other ? null : typed(stored, { content, seenWrite: -1, at });
}

/** The words with which a page was left, unless something was written or sent since. */
export function withLastWord(stored: DraftRecord, { content, at }: LastWord): DraftRecord {
  if (stored.updatedAt > at || sameContent(stored.content, content)) return stored;
  return typed(stored, { content, seenWrite: stored.write, at });
}

/** Thrown away here, or sent: the server is told later. */
export function thrownAway(stored: DraftRecord, at: string): DraftRecord {
  return {
    ...stored,
    content: nothing,
    write: stored.write + 1,
    dirty: true,
    discarded: true,
    other: null,
    updatedAt: at,
  };
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
