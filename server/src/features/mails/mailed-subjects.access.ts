import type { Actor } from '@sentiers/shared/actor.ts';
import type { MailedSubject } from '@sentiers/shared/mails/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';

/** What a mail says of a thing that waits for its reader, and what they may answer by one tap. */
export interface ToldSubject {
  /** « Où en est votre engagement ? » */
  what: string;
  /** Its own title, under which it stands. */
  title: string;
  lines: readonly string[];
  /** Each leads to a page that notes it: asking for an address changes nothing by itself. */
  answers: readonly { label: string; url: string }[];
  /** Its page here. */
  open: { label: string; path: string };
}

/** What is told of it to who may read it at this moment; null: nothing any more. */
export type SubjectTeller = (
  reader: { actor: Actor; locale: Locale },
  subjectId: string,
) => Promise<ToldSubject | null>;

const tellers = new Map<MailedSubject, SubjectTeller>();

/** Says what mails tell of things of one kind. Once, before the server starts. */
export function registerMailedSubject(reason: MailedSubject, teller: SubjectTeller): void {
  tellers.set(reason, teller);
}

/** What a mail tells of this thing; null where there is nothing to tell. */
export async function tellSubject(
  reason: MailedSubject,
  reader: { actor: Actor; locale: Locale },
  subjectId: string,
): Promise<ToldSubject | null> {
  return (await tellers.get(reason)?.(reader, subjectId)) ?? null;
}
