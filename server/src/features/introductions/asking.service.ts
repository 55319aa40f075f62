import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { JourneyReason } from '@sentiers/shared/inbox/schema.ts';
import { canAskIntroduction, isRequester } from '@sentiers/shared/introductions/policy.ts';
import type { Introduction, IntroductionInput } from '@sentiers/shared/introductions/schema.ts';
import { v7 as newId } from 'uuid';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { oneAtATime } from '../../platform/journal/one-at-a-time.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import { requireModuleOn } from '../cohorts/modules.access.ts';
import { findOrganisationOf } from '../people/people.queries.ts';
import { isKnownPlace } from '../programme/programme.queries.ts';
import { planIntroduction, subjectOf } from './introduction-changes.ts';
import { listQualifiers, requireIntroduction } from './introductions.access.ts';
import type { IntroductionDoc, WordingDoc } from './introductions.model.ts';
import { loadIntroduction } from './introductions.queries.ts';
import { keepWithinLimit } from './monthly-limit.ts';

const oneByOne = oneAtATime();

/** Lines that wait for nobody once an introduction was sent, declined or taken back. */
export const everyReason: readonly JourneyReason[] = [
  'introduction-asked',
  'introduction-reworded',
  'introduction-agreed',
  'introduction-offered',
  'introduction-reminder',
];

/**
 * Asks to be introduced to someone, in the actor's name and their organisation's. Sent again under the same `clientId`
 * it is the same request.
 *
 * @throws AppError `not_found`, `forbidden` for who is no member of the cohort; `module_off` where it has no
 *   introductions; `monthly_limit`, with the seconds to wait; `invalid_input` for a place that is none
 */
export async function askIntroduction(
  actor: Actor,
  given: { cohortId: string; clientId: string; introduction: IntroductionInput },
): Promise<Introduction> {
  const { personId } = actor;
  const cohort = await requireCohort(actor, given.cohortId.toLowerCase(), canAskIntroduction);
  const words = checkedWords(given.introduction);
  const organisationId = await findOrganisationOf(personId);
  const doc: IntroductionDoc = {
    ...{ _id: newId(), requesterId: personId, organisationId, cohortId: cohort._id },
    ...{
      wording: { ...words, by: personId, at: new Date() },
      earlier: [],
      territoryCode: words.territoryCode,
    },
    ...{ state: 'asked', askedAt: new Date(), expiresAt: null, advice: '', acceptedAt: null, met: null },
    ...{ metId: null, conversationId: null, speakers: [], helpedAskedAt: null, helped: {} },
    ...{ revision: 1, version: 0 },
  };
  const facts = { requesterId: personId, cohortId: cohort._id, organisationId, targetId: null };
  const personIds = await listQualifiers({ ...facts, state: 'asked' });
  const receipt = {
    ...{ authorId: personId, clientId: given.clientId },
    hash: requestHash({ cohortId: cohort._id, introduction: given.introduction }),
  };
  const events = () => [told('introduction-asked', personIds, doc, personId)];
  const authorise = () => requireModuleOn(cohort._id, 'introductions');
  // Those sent to this server at once take turns, rather than contend for a rank.
  const committed = await oneByOne(personId, () => keepWithinLimit(doc, { receipt, events, authorise }));
  return loadIntroduction(actor, committed.entity.id);
}

/** Says it otherwise, before it is sent. Throws `not_found`, `forbidden`, `revision_conflict`, `already_done`, `invalid_input`. */
export async function editIntroduction(
  actor: Actor,
  given: { introductionId: string; revision: number; introduction: IntroductionInput },
): Promise<Introduction> {
  const { introduction, facts } = await requireIntroduction(actor, given.introductionId, isRequester);
  mustStand(introduction, ['asked', 'reworded'], given.revision);
  const wording = { ...checkedWords(given.introduction), by: actor.personId, at: new Date() };
  const answersOther = introduction.state === 'reworded';
  const personIds = answersOther ? await listQualifiers(facts) : [];
  await journal.commit({
    changes: [planIntroduction(introduction, reworded(introduction, wording, 'asked'))],
    events: () => [
      ...(answersOther ? [told('introduction-asked', personIds, introduction, actor.personId)] : []),
      settled(['introduction-reworded'], [actor.personId], introduction),
    ],
  });
  return loadIntroduction(actor, introduction._id);
}

/** Accepts the wording that was proposed. Throws as `editIntroduction` does. */
export async function agreeToWording(
  actor: Actor,
  given: { introductionId: string; revision: number },
): Promise<Introduction> {
  const { introduction, facts } = await requireIntroduction(actor, given.introductionId, isRequester);
  mustStand(introduction, ['reworded'], given.revision);
  const personIds = await listQualifiers(facts);
  await journal.commit({
    changes: [planIntroduction(introduction, { state: 'asked', revision: introduction.revision + 1 })],
    events: () => [
      told('introduction-agreed', personIds, introduction, actor.personId),
      settled(['introduction-reworded'], [actor.personId], introduction),
    ],
  });
  return loadIntroduction(actor, introduction._id);
}

/** Takes it back: it waits for nobody any more. Done again, it is done. Throws `not_found`, `forbidden`, `already_done`. */
export async function withdrawIntroduction(actor: Actor, introductionId: string): Promise<Introduction> {
  const { introduction } = await requireIntroduction(actor, introductionId, isRequester);
  if (introduction.state !== 'withdrawn') {
    mustStand(introduction, ['asked', 'reworded', 'sent'], introduction.revision);
    await journal.commit({
      changes: [planIntroduction(introduction, { state: 'withdrawn', revision: introduction.revision + 1 })],
      events: () => [settled(everyReason, null, introduction)],
    });
  }
  return loadIntroduction(actor, introduction._id);
}

/** Throws `revision_conflict` where it was changed meanwhile, `already_done` where its time is past. */
export function mustStand(
  { state, revision }: IntroductionDoc,
  states: readonly IntroductionDoc['state'][],
  read: number,
): void {
  if (!states.includes(state)) throw new AppError('already_done');
  if (revision !== read) throw new AppError('revision_conflict');
}

/** Other words in place of those that stand, which are kept. */
export function reworded(
  { wording, earlier, revision }: IntroductionDoc,
  next: WordingDoc,
  state: 'asked' | 'reworded',
): Partial<IntroductionDoc> {
  return {
    ...{ wording: next, earlier: [wording, ...earlier], territoryCode: next.territoryCode },
    ...{ state, revision: revision + 1 },
  };
}

/** Throws `invalid_input` for a place that is none. */
export function checkedWords(words: IntroductionInput): IntroductionInput {
  if (words.territoryCode === null || isKnownPlace(words.territoryCode)) return words;
  throw new AppError('invalid_input', {
    fields: [{ path: ['introduction', 'territoryCode'], reason: 'unknown' }],
  });
}

export function told(
  reason: JourneyReason,
  personIds: readonly string[],
  introduction: Pick<IntroductionDoc, '_id'>,
  by: string | null,
  note = '',
): NewDomainEvent {
  return { type: 'journey.told', data: { reason, personIds, subject: subjectOf(introduction), by, note } };
}

export function settled(
  reasons: readonly JourneyReason[],
  personIds: readonly string[] | null,
  introduction: Pick<IntroductionDoc, '_id'>,
): NewDomainEvent {
  return { type: 'journey.settled', data: { reasons, personIds, subject: subjectOf(introduction) } };
}
