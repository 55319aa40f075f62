import type { DomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import { countContact } from '../contacts/contacts.access.ts';
import { ensureDirectBetween } from '../direct/pairs.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { planPosting } from '../messages/posting.access.ts';
import { loadBlocks } from '../people/blocks.queries.ts';
import { loadThreads } from '../threads/threads.access.ts';
import { told } from './asking.service.ts';
import { planIntroduction } from './introduction-changes.ts';
import { acceptedMail, mailId } from './introduction-mails.ts';
import { firstWords } from './introduction-words.ts';
import { findIntroduction } from './introductions.access.ts';
import type { ApproachDoc, IntroductionDoc } from './introductions.model.ts';
import { describeLinked } from './linked.queries.ts';

/**
 * What a yes opens: a conversation between who asked and who said yes or, for someone without an account, who qualified
 * it; its context is its first message. May be done twice: everything in it is made once.
 */
export async function openDoors(events: readonly DomainEvent<'introduction.accepted'>[]): Promise<void> {
  for (const { data, id } of events) {
    const accessed = await findIntroduction(data.introductionId);
    if (accessed?.approach?._id !== data.approachId || !accessed.introduction.met) continue;
    await openDoor(accessed.introduction, accessed.approach);
    if (accessed.approach.target.type !== 'contact') continue;
    await acceptedMail.queue(mailId(id), { approachId: data.approachId });
  }
}

async function openDoor(introduction: IntroductionDoc, approach: ApproachDoc): Promise<void> {
  if (introduction.conversationId !== null) return;
  const { requesterId, metId } = introduction;
  const speakers = [requesterId, metId ?? approach.sentBy] as const;
  const conversationId = (await maySpeak(speakers)) ? await ensureDirectBetween(...speakers) : null;
  if (conversationId !== null) await sayContext(conversationId, introduction, approach);
  await journal.commit({
    receipt: derivedReceipt('introduction-opened', requesterId, introduction._id),
    changes: [
      planIntroduction(introduction, {
        conversationId,
        speakers: conversationId === null ? [] : [...speakers],
      }),
    ],
    events: () => [told('introduction-accepted', [requesterId], introduction, metId)],
  });
  if (approach.target.type === 'contact') await countContact(approach.target.id, 'accepted');
}

/** Both take part still, and neither blocked the other since it was sent. */
async function maySpeak([one, other]: readonly [string, string]): Promise<boolean> {
  const [blocks, ...actors] = await Promise.all([loadBlocks([one, other]), loadActor(one), loadActor(other)]);
  const takePart = actors.every(({ grants, suspended }) => grants.length > 0 && !suspended);
  return takePart && !blocks(one, other) && !blocks(other, one);
}

/** By who asked, or who qualified it where they know the contact. */
async function sayContext(
  conversationId: string,
  introduction: IntroductionDoc,
  approach: ApproachDoc,
): Promise<void> {
  const { met, metId, requesterId } = introduction;
  const place = (await loadThreads([conversationId])).get(conversationId);
  if (!place || !met) return;
  const asked = await describeLinked({ introduction, approach });
  const authorId = metId === null ? approach.sentBy : requesterId;
  const posting = planPosting(authorId, place, {
    ...{ conversationId, clientId: introduction._id, body: firstWords(asked, met) },
  });
  await journal.commit({
    receipt: derivedReceipt('introduction-words', authorId, introduction._id),
    changes: [posting.change],
    streamUpdates: ([assigned]) => [posting.update(assigned?.seq ?? 0, assigned?.at ?? new Date())],
    events: ([assigned]) => [posting.event(assigned?.seq ?? 0)],
  });
}
