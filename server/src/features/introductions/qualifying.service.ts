import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canQualifyIntroduction } from '@sentiers/shared/introductions/policy.ts';
import {
  EXPIRES_AFTER_DAYS,
  type Introduction,
  type IntroductionInput,
} from '@sentiers/shared/introductions/schema.ts';
import { journal } from '../../platform/journal/journal.ts';
import { derivedReceipt } from '../../platform/journal/receipts.ts';
import type { Change } from '../../platform/journal/types.ts';
import { countContact, requireContact } from '../contacts/contacts.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { loadBlocks } from '../people/blocks.queries.ts';
import { findReadablePeople } from '../people/people.access.ts';
import { checkedWords, everyReason, mustStand, reworded, settled, told } from './asking.service.ts';
import { approachId, planIntroduction } from './introduction-changes.ts';
import { canSendAgain } from './introduction-standing.ts';
import { requireIntroduction } from './introductions.access.ts';
import type { ApproachDoc, IntroductionDoc } from './introductions.model.ts';
import { loadIntroduction } from './introductions.queries.ts';

type Target = ApproachDoc['target'];
const DAY_MS = 24 * 3_600_000;

/** Proposes other words to who asks. Throws `not_found`, `forbidden`, `revision_conflict`, `already_done`, `invalid_input`. */
export async function rewordIntroduction(
  actor: Actor,
  given: { introductionId: string; revision: number; introduction: IntroductionInput; note: string },
): Promise<Introduction> {
  const { introduction } = await requireIntroduction(actor, given.introductionId, canQualifyIntroduction);
  mustStand(introduction, ['asked', 'reworded'], given.revision);
  const wording = { ...checkedWords(given.introduction), by: actor.personId, at: new Date() };
  const { requesterId } = introduction;
  await journal.commit({
    changes: [planIntroduction(introduction, reworded(introduction, wording, 'reworded'))],
    events: () => [
      settled(['introduction-asked', 'introduction-agreed'], null, introduction),
      told('introduction-reworded', [requesterId], introduction, actor.personId, given.note),
    ],
  });
  return loadIntroduction(actor, introduction._id);
}

/**
 * Asks someone whether they would meet its requester. Where who was asked said no, or named someone else, another may be
 * asked until it expires: its requester is told nothing of it, and nothing that they read changes.
 *
 * @throws AppError `not_found`, `forbidden`; `revision_conflict`; `already_done` where it is under way, or waits for its
 *   requester to agree to other words; `invalid_input` for someone whom the actor doesn't know; `not_receiving`
 */
export async function sendIntroduction(
  actor: Actor,
  given: { introductionId: string; revision: number; target: GivenTarget; note: string },
): Promise<Introduction> {
  const { introduction, approach } = await requireIntroduction(
    actor,
    given.introductionId,
    canQualifyIntroduction,
  );
  mustStand(introduction, ['asked', 'sent'], given.revision);
  if (introduction.state === 'sent' && !canSendAgain(approach)) throw new AppError('already_done');
  const target = await checkedTarget(actor, introduction, given.target);
  const now = new Date();
  const next = newApproach(introduction, (approach?.rank ?? -1) + 1, { target, sentBy: actor.personId });
  const changes: [Change, ...Change[]] = [
    {
      entity: { kind: 'introduction-approach', id: next._id },
      streams: [{ kind: 'person', id: actor.personId }],
      write: ({ at }) => ({ insert: { ...next, note: given.note, sentAt: at } }),
    },
  ];
  if (introduction.state === 'asked') {
    const expiresAt = new Date(now.getTime() + EXPIRES_AFTER_DAYS * DAY_MS);
    const set = { state: 'sent' as const, expiresAt, revision: introduction.revision + 1 };
    changes.push(planIntroduction(introduction, set));
  }
  const toTell = target.type === 'person' ? [target.id] : [];
  const sent = { introductionId: introduction._id, approachId: next._id, reminds: false };
  const { status } = await journal.commit({
    // Of two who send it at once, one does.
    receipt: derivedReceipt('introduction-approach', introduction._id, next._id),
    changes,
    events: () => [
      settled(['introduction-asked', 'introduction-agreed', 'introduction-answered'], null, introduction),
      told('introduction-offered', toTell, introduction, actor.personId, given.note),
      { type: 'introduction.sent', data: sent },
    ],
  });
  if (status === 'repeated') throw new AppError('revision_conflict');
  if (target.type === 'contact') await countContact(target.id, 'asked');
  return loadIntroduction(actor, introduction._id);
}

/** Doesn't pass it on, and says why or what to do instead. Throws `not_found`, `forbidden`, `already_done`. */
export async function declineIntroduction(
  actor: Actor,
  given: { introductionId: string; advice: string },
): Promise<Introduction> {
  const { introduction } = await requireIntroduction(actor, given.introductionId, canQualifyIntroduction);
  mustStand(introduction, ['asked', 'reworded'], introduction.revision);
  const { requesterId, revision } = introduction;
  await journal.commit({
    changes: [
      planIntroduction(introduction, { state: 'declined', advice: given.advice, revision: revision + 1 }),
    ],
    events: () => [
      settled(everyReason, null, introduction),
      told('introduction-declined', [requesterId], introduction, actor.personId),
    ],
  });
  return loadIntroduction(actor, introduction._id);
}

type GivenTarget = { type: 'person'; personId: string } | { type: 'contact'; contactId: string };

async function checkedTarget(
  actor: Actor,
  { requesterId }: IntroductionDoc,
  given: GivenTarget,
): Promise<Target> {
  if (given.type === 'contact') {
    const accessed = await requireContact(actor, given.contactId).catch(() => null);
    if (!accessed) throw unknownTarget('contactId');
    return { type: 'contact', id: accessed.contact._id };
  }
  const id = given.personId.toLowerCase();
  const accessed = (await findReadablePeople(actor, [id])).get(id);
  if (!accessed || id === requesterId || id === actor.personId) throw unknownTarget('personId');
  const [{ suspended, grants }, blocks] = await Promise.all([loadActor(id), loadBlocks([id, requesterId])]);
  const isApart = blocks(id, requesterId) || blocks(requesterId, id);
  if (suspended || grants.length === 0 || isApart) throw new AppError('not_receiving');
  return { type: 'person', id };
}

function unknownTarget(field: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['target', field], reason: 'unknown' }] });
}

function newApproach(
  { _id: introductionId }: IntroductionDoc,
  rank: number,
  given: Pick<ApproachDoc, 'target' | 'sentBy'>,
): ApproachDoc {
  return {
    ...{
      _id: approachId(introductionId, rank),
      introductionId,
      rank,
      ...given,
      sentAt: new Date(),
      note: '',
    },
    ...{ remindedAt: null, answer: null, answeredAt: null, answerWords: '', letters: [], version: 0 },
  };
}
