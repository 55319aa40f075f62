import type { Locale } from '@sentiers/shared/session/schema.ts';
import { v5 as derivedId } from 'uuid';
import { defineJob } from '../../platform/jobs/jobs.ts';
import { writeLetter } from '../../platform/mail/letter.ts';
import { deliver } from '../../platform/mail/mailer.ts';
import { findMailbox } from '../accounts/accounts.access.ts';
import { loadContacts } from '../contacts/contacts.access.ts';
import { mailSettingsOf } from '../mails/settings.access.ts';
import { introductionPage } from './introduction-link.ts';
import { isOver } from './introduction-standing.ts';
import { acceptedLetter, askingLetter } from './introduction-words.ts';
import { type LinkedIntroduction, requireLinked } from './linked.access.ts';
import { describeLinked } from './linked.queries.ts';
import { relayAddress } from './relay-address.ts';

const MAILS = '8a0d6c1e-3a6f-4f5e-8f0c-2b9d7e4c5a13';

/** The id of the mail that follows from an event: sent again, it is the same one. */
export function mailId(eventId: string): string {
  return derivedId(eventId, MAILS);
}

/** Asks by mail, with a link to answer by; not where it is answered, taken back or past by then. */
export const askingMail = defineJob<{ approachId: string; reminds: boolean }>(
  'introductions.ask',
  async ({ approachId, reminds }, id) => {
    const linked = await requireLinked(approachId).catch(() => null);
    if (!linked || isOver(linked)) return;
    const mailbox = await mailboxOf(linked);
    if (!mailbox) return;
    const { email: to, locale } = mailbox;
    const replyTo = relayAddress(approachId);
    const url = introductionPage(approachId);
    const letter = askingLetter(locale, await describeLinked(linked), {
      ...{ url, reminds, repliable: replyTo !== null },
    });
    await deliver({
      ...{ id, to, subject: letter.title, ...writeLetter(letter) },
      ...(replyTo !== null && { replyTo }),
    });
  },
);

/** Gives a contact who said yes the requester's address. Someone with an account has a conversation. */
export const acceptedMail = defineJob<{ approachId: string }>(
  'introductions.accepted',
  async ({ approachId }, id) => {
    const linked = await requireLinked(approachId).catch(() => null);
    if (linked?.approach.target.type !== 'contact') return;
    const [contact, requester] = await Promise.all([
      mailboxOf(linked),
      findMailbox(linked.introduction.requesterId),
    ]);
    if (!contact || !requester) return;
    const letter = acceptedLetter(await describeLinked(linked), requester.email);
    await deliver({ id, to: contact.email, subject: letter.title, ...writeLetter(letter) });
  },
);

/** Contacts are written to in French. Null for who wants no mail. */
async function mailboxOf({
  approach: { target },
}: LinkedIntroduction): Promise<{ email: string; locale: Locale } | null> {
  if (target.type === 'contact') {
    const contact = (await loadContacts([target.id])).get(target.id)?.contact;
    return contact ? { email: contact.email, locale: 'fr' } : null;
  }
  const [mailbox, { rhythm }] = await Promise.all([findMailbox(target.id), mailSettingsOf(target.id)]);
  return rhythm === 'never' ? null : mailbox;
}
