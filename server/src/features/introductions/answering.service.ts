import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canReadIntroduction, isTarget } from '@sentiers/shared/introductions/policy.ts';
import type { Introduction, TargetAnswer } from '@sentiers/shared/introductions/schema.ts';
import { journal } from '../../platform/journal/journal.ts';
import { loadContacts } from '../contacts/contacts.access.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { settled, told } from './asking.service.ts';
import { planApproach, planIntroduction } from './introduction-changes.ts';
import { readIntroductionLink } from './introduction-link.ts';
import { isAskedWhetherItHelped, isOver } from './introduction-standing.ts';
import { type AccessedIntroduction, listQualifiers, requireIntroduction } from './introductions.access.ts';
import type { ApproachDoc, Helped, IntroductionDoc } from './introductions.model.ts';
import { loadIntroduction } from './introductions.queries.ts';
import { requireLinked } from './linked.access.ts';

/** Answers what one is asked, once. Throws `not_found`, `forbidden`, `already_done`. */
export async function answerIntroduction(
  actor: Actor,
  { introductionId, answer }: { introductionId: string; answer: TargetAnswer },
): Promise<Introduction> {
  const accessed = await requireIntroduction(actor, introductionId, isTarget);
  await keepAnswer(accessed, answer);
  return loadIntroduction(actor, accessed.introduction._id);
}

/** Answers from the link of a mail, once. Throws `link_expired`, `already_done`. */
export async function answerByLink({
  token,
  answer,
}: {
  token: string;
  answer: TargetAnswer;
}): Promise<{ answer: TargetAnswer['answer'] }> {
  await keepAnswer(await requireLinked(readIntroductionLink(token)), answer);
  return { answer: answer.answer };
}

/** Says whether it helped, once one is asked. Throws `not_found`, `already_done` for who isn't, or before. */
export async function sayWhetherItHelped(
  actor: Actor,
  { introductionId, helped }: { introductionId: string; helped: Helped },
): Promise<Introduction> {
  const { introduction } = await requireIntroduction(actor, introductionId, canReadIntroduction);
  if (!isAskedWhetherItHelped(actor, introduction)) throw new AppError('already_done');
  const answers = { ...introduction.helped, [actor.personId]: helped };
  await journal.commit({
    changes: [planIntroduction(introduction, { helped: answers })],
    events: () => [settled(['introduction-helped'], [actor.personId], introduction)],
  });
  return loadIntroduction(actor, introduction._id);
}

/**
 * A yes is told to its requester. Anything else is kept where they read nothing: no version of theirs moves, no line is
 * made, nobody has them read again, so that it can't be told from silence.
 */
async function keepAnswer({ introduction, approach, facts }: AccessedIntroduction, given: TargetAnswer) {
  if (!approach || isOver({ introduction, approach })) throw new AppError('already_done');
  const { target } = approach;
  const by = target.type === 'person' ? target.id : null;
  const qualifiers = await listQualifiers(facts);
  const answered = { answer: given.answer, answerWords: given.words, answeredAt: new Date() };
  const isYes = given.answer === 'yes';
  const met = isYes ? await metOf(approach, given.words) : null;
  await journal.commit({
    changes: [
      planApproach(approach, answered),
      ...(isYes ? [planIntroduction(introduction, acceptance(introduction, met, by))] : []),
    ],
    events: () => [
      settled(['introduction-offered', 'introduction-reminder'], null, introduction),
      told('introduction-answered', qualifiers, introduction, by),
      ...(isYes
        ? [
            {
              type: 'introduction.accepted' as const,
              data: { introductionId: introduction._id, approachId: approach._id },
            },
          ]
        : []),
    ],
  });
}

function acceptance(
  { revision }: IntroductionDoc,
  met: IntroductionDoc['met'],
  metId: string | null,
): Partial<IntroductionDoc> {
  return { state: 'accepted', acceptedAt: new Date(), met, metId, revision: revision + 1 };
}

/** How who said yes is reached: someone with an account in a conversation, a contact at the address they agreed to give. */
async function metOf({ target }: ApproachDoc, words: string): Promise<IntroductionDoc['met']> {
  if (target.type === 'contact') {
    const contact = (await loadContacts([target.id])).get(target.id)?.contact;
    if (!contact) throw new AppError('link_expired');
    return { name: contact.name, role: contact.role, email: contact.email, words };
  }
  const { name, organisation } = summaryOf(await loadPersonSummaries([target.id]), target.id);
  return { name, role: organisation ?? '', email: null, words };
}
