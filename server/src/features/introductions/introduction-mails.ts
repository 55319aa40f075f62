import { defineJob } from '../../platform/jobs/jobs.ts';
import { writeLetter } from '../../platform/mail/letter.ts';
import { deliver } from '../../platform/mail/mailer.ts';
import { findMailbox } from '../accounts/accounts.access.ts';
import { loadContacts } from '../contacts/contacts.access.ts';
import { mailSettingsOf } from '../mails/settings.access.ts';
import { introductionPage } from './introduction-link.ts';
import { acceptedLetter, askingLetter } from './introduction-words.ts';
import { isOver, type LinkedIntroduction, requireLinked } from './linked.access.ts';
import { describeLinked } from './linked.queries.ts';
import { relayAddress } from './relay-address.ts';

/** Asks by mail, with a link to answer by; not where it is answered, taken back or past by then. */
export const askingMail = defineJob<{ approachId: string; reminds: boolean }>(
  'introductions.ask',
  async ({ approachId, reminds }, id) => {
    const linked = await requireLinked(approachId).catch(() => null);
    if (!linked || isOver(linked)) return;
    const to = await addressOf(linked);
    if (to === null) return;
    const replyTo = relayAddress(approachId);
    const letter = askingLetter(await describeLinked(linked), introductionPage(approachId), {
      ...{ reminds, repliable: replyTo !== null },
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
    const [to, requester] = await Promise.all([
      addressOf(linked),
      findMailbox(linked.introduction.requesterId),
    ]);
    if (to === null || !requester) return;
    const letter = acceptedLetter(await describeLinked(linked), requester.email);
    await deliver({ id, to, subject: letter.title, ...writeLetter(letter) });
  },
);

/** Null for who wants no mail. */
async function addressOf({ approach: { target } }: LinkedIntroduction): Promise<string | null> {
  if (target.type === 'contact') return (await loadContacts([target.id])).get(target.id)?.contact.email ?? null;
  const [mailbox, { rhythm }] = await Promise.all([findMailbox(target.id), mailSettingsOf(target.id)]);
  return rhythm === 'never' ? null : (mailbox?.email ?? null);
}
