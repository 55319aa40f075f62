import { accessRules } from '@sentiers/shared/access.ts';
import type { AccessRule } from '@sentiers/shared/access-rule.ts';
import * as accompanimentPolicies from '@sentiers/shared/accompaniments/policy.ts';
import { type Actor, guestRoomOf } from '@sentiers/shared/actor.ts';
import { guestOperations } from '@sentiers/shared/callable.ts';
import * as channelPolicies from '@sentiers/shared/channels/policy.ts';
import * as codevPolicies from '@sentiers/shared/codev/policy.ts';
import * as cohortPolicies from '@sentiers/shared/cohorts/policy.ts';
import * as collectionPolicies from '@sentiers/shared/collections/policy.ts';
import * as commitmentPolicies from '@sentiers/shared/commitments/policy.ts';
import * as contactPolicies from '@sentiers/shared/contacts/policy.ts';
import * as directPolicies from '@sentiers/shared/direct/policy.ts';
import * as experiencePolicies from '@sentiers/shared/experiences/policy.ts';
import * as handPolicies from '@sentiers/shared/hands/policy.ts';
import * as importPolicies from '@sentiers/shared/imports/policy.ts';
import * as introductionPolicies from '@sentiers/shared/introductions/policy.ts';
import * as mentoringPolicies from '@sentiers/shared/mentoring/policy.ts';
import * as messagePolicies from '@sentiers/shared/messages/policy.ts';
import * as organisationPolicies from '@sentiers/shared/organisations/policy.ts';
import * as peoplePolicies from '@sentiers/shared/people/policy.ts';
import * as pollPolicies from '@sentiers/shared/polls/policy.ts';
import * as recapPolicies from '@sentiers/shared/recaps/policy.ts';
import * as replayPolicies from '@sentiers/shared/replays/policy.ts';
import * as reportPolicies from '@sentiers/shared/reports/policy.ts';
import * as roomQuestionPolicies from '@sentiers/shared/room-questions/policy.ts';
import * as roomPolicies from '@sentiers/shared/rooms/policy.ts';
import * as seminarPolicies from '@sentiers/shared/seminars/policy.ts';
import * as territoryPolicies from '@sentiers/shared/territories/policy.ts';
import * as threadPolicies from '@sentiers/shared/threads/policy.ts';
import * as trailPolicies from '@sentiers/shared/trail/policy.ts';
import * as trialPolicies from '@sentiers/shared/trials/policy.ts';
import { v7 as newId } from 'uuid';
import { loadChannelFacts } from '../../features/channels/channels.access.ts';
import { loadCohorts } from '../../features/cohorts/cohorts.queries.ts';
import { loadActor } from '../../features/memberships/memberships.queries.ts';
import { loadThreads } from '../../features/threads/threads.access.ts';
import { loadTrailFacts } from '../../features/trails/trails.access.ts';
import { accompanimentTarget, isAccompaniment } from './accompaniment-targets.ts';
import { experienceTarget, experienceTargets, isExperience, othersTarget } from './experience-targets.ts';
import { journeyTargets } from './journey-targets.ts';
import { isQuestion, questionTarget, questionTargets } from './question-targets.ts';
import { isReplay, replayTarget, replayTargets } from './replay-targets.ts';
import {
  importTarget,
  invitationTarget,
  isRoom,
  messageTarget,
  must,
  pollPlaces,
  pollTarget,
  roomTarget,
  type SeminarName,
  seminarNames,
  seminarTarget,
  type Target,
  target,
  threadTarget,
  withGuests,
} from './target-makers.ts';
import { freshOfTerritory } from './territory-targets.ts';
import { placeNames, type World } from './world.ts';

type EntityRule = Extract<AccessRule, { entity: string }>;
type Policy = (actor: Actor, ...facts: unknown[]) => boolean;

const policies = {
  ...accompanimentPolicies,
  ...commitmentPolicies,
  ...contactPolicies,
  ...introductionPolicies,
  ...mentoringPolicies,
  ...territoryPolicies,
  ...trailPolicies,
  ...channelPolicies,
  ...cohortPolicies,
  ...codevPolicies,
  ...collectionPolicies,
  ...experiencePolicies,
  ...trialPolicies,
  ...directPolicies,
  ...handPolicies,
  ...importPolicies,
  ...messagePolicies,
  ...organisationPolicies,
  ...peoplePolicies,
  ...pollPolicies,
  ...recapPolicies,
  ...reportPolicies,
  ...replayPolicies,
  ...roomPolicies,
  ...roomQuestionPolicies,
  ...seminarPolicies,
  ...threadPolicies,
} as unknown as Record<string, Policy>;

/** Operations after which a message is no longer what the next one needs. */
const changesMessage = new Set(['messages.edit', 'messages.delete', 'messages.hide', 'messages.restore']);

/** Operations after which a seminar is no more, has other readers, or can't be changed any more. */
const changesSeminar = new Set(['seminars.remove', 'seminars.announce', 'seminars.cancel']);

/** Operations after which a replay has other readers. */
const changesReplay = new Set(['replays.publish', 'replays.unpublish', 'replays.answer']);

/** Operations after which a poll has other voters. */
const changesPoll = new Set(['polls.close', 'polls.show']);

export type Outcome = 'allowed' | 'forbidden' | 'not_found' | 'unauthenticated';

/** What the table of rules and the policies say of this operation, for this person. */
export function expectedOutcome(operation: string, actor: Actor | null, target: Target | null): Outcome {
  const rule = (accessRules as Readonly<Record<string, AccessRule>>)[operation];
  if (!rule) throw new Error(`${operation} has no rule`);
  if (rule.needs === 'public') return 'allowed';
  if (!actor) return 'unauthenticated';
  if (guestRoomOf(actor) !== null && !guestOperations.has(operation)) return 'forbidden';
  if (rule.needs === 'self') return 'allowed';
  if (!('entity' in rule)) {
    if (actor.suspended) return 'forbidden';
    const isCoordinator = actor.grants.some(({ role }) => role === 'coordinator');
    return rule.needs === 'person' || isCoordinator ? 'allowed' : 'forbidden';
  }
  if (!target) throw new Error(`${operation} needs a target`);
  if (actor.suspended || !target.reads(actor)) return 'not_found';
  // A thread's own policy, asked about a message, is asked about where it stands.
  const facts =
    rule.needs in { ...threadPolicies, ...roomPolicies, ...handPolicies, ...codevPolicies, ...recapPolicies }
      ? target.facts.slice(-1)
      : target.facts;
  return policyOf(rule)(actor, ...facts) ? 'allowed' : 'forbidden';
}

function policyOf({ needs }: EntityRule): Policy {
  if (needs === 'isMine') return () => true;
  const policy = policies[needs];
  if (!policy) throw new Error(`no policy ${needs}`);
  return policy;
}

/** What to try an operation on: one of each kind of place or thing its rule is about. */
export async function targetsOf(operation: string, world: World): Promise<(Target | null)[]> {
  const rule = (accessRules as Readonly<Record<string, AccessRule>>)[operation];
  if (!rule || !('entity' in rule)) return [null];
  return builders[rule.entity](world, operation);
}

/** Asked for each try: what the one before changed is made anew. */
export async function freshTarget(operation: string, target: Target, world: World): Promise<Target> {
  if (operation === 'invitations.revoke') return invitationTarget(world);
  if (/^(rooms|codev)\./.test(operation) && isRoom(target)) return roomTarget(world, target.name);
  if (isQuestion(target)) return questionTarget(world, target.name, threadIn(target).id);
  if (isAccompaniment(target)) return accompanimentTarget(world, target.name);
  if (isExperience(target)) return experienceTarget(world, target.name);
  if (changesReplay.has(operation) && isReplay(target)) return replayTarget(world, target.name);
  if (changesSeminar.has(operation)) return seminarTarget(world, target.name as SeminarName);
  if (changesPoll.has(operation)) {
    const [facts, { id }] = target.facts as [pollPolicies.PollFacts, threadPolicies.ThreadFacts];
    const name = must(placeNames.find((each) => world.place(each).threadId === id));
    return pollTarget(world, name, facts.state === 'draft' ? 'draft' : 'open');
  }
  if (operation === 'imports.discard') {
    const [{ channel, asked }] = target.facts as [importPolicies.ImportFacts];
    return importTarget(target.name, channel, must(asked[0]));
  }
  const ofTerritory = await freshOfTerritory(operation, target);
  if (ofTerritory) return ofTerritory;
  if (!changesMessage.has(operation)) return target;
  const [, thread] = target.facts as [unknown, { id: string; channel: { kind: string } }];
  const id = await world.write(thread.id);
  // Nobody hides what was said directly.
  if (operation === 'messages.restore' && thread.channel.kind !== 'direct') {
    await world.browser.put(`/api/messages/${id}/hidden`, { reason: 'pour essayer' }).expect(200);
  }
  return messageTarget(target.name, id);
}

/** The thread that an operation is tried on, or in. */
export function threadIn(tried: Target | null): threadPolicies.ThreadFacts {
  return must(tried?.facts.at(-1)) as threadPolicies.ThreadFacts;
}

/** Operations about threads of one kind only. */
const kinds: Readonly<Record<string, 'questionId' | 'announcementId'>> = {
  'threads.acceptAnswer': 'questionId',
  'threads.askAcknowledgement': 'announcementId',
  'threads.acknowledge': 'announcementId',
  'threads.acknowledgements': 'announcementId',
  'threads.remindAcknowledgement': 'announcementId',
};

type Builder = (world: World, operation: string) => Promise<Target[]>;

const builders: Record<EntityRule['entity'], Builder> = {
  cohort: async (world) => {
    const cohorts = await loadCohorts([world.cohortId, world.otherCohortId, world.endedCohortId]);
    return [...cohorts.values()].map(({ _id, ended, name }) => {
      const facts = { id: _id, ended };
      return target(`${name} ${_id}`, _id, [facts], (actor) => cohortPolicies.canReadCohort(actor, facts));
    });
  },
  channel: async (world) => {
    const ids = new Map(placeNames.map((name) => [name, world.place(name).channelId]));
    const facts = await loadChannelFacts(ids.values());
    return [...ids].map(([name, id]) => {
      const channel = must(facts.get(id));
      return target(name, id, [channel], (actor) => channelPolicies.canReadChannel(actor, channel));
    });
  },
  thread: async (world, operation) => {
    const which = kinds[operation] ?? 'threadId';
    const ids = new Map<string, string>(placeNames.map((name) => [name, world.place(name)[which]]));
    const rooms =
      which === 'threadId'
        ? await Promise.all((['room ahead', 'room open'] as const).map((name) => roomTarget(world, name)))
        : [];
    if (which === 'threadId') ids.set(withGuests, world.room.id);
    const threads = await loadThreads(ids.values());
    const inChannels = [...ids].map(([name, id]) => threadTarget(name, must(threads.get(id)).facts));
    return [...inChannels, ...rooms];
  },
  message: (world) =>
    Promise.all([
      ...placeNames.map((name) => messageTarget(name, world.place(name).messageId)),
      messageTarget(withGuests, world.room.messageId),
    ]),
  poll: (world) =>
    Promise.all(
      pollPlaces.flatMap((name) => [pollTarget(world, name, 'open'), pollTarget(world, name, 'draft')]),
    ),
  person: (world) =>
    Promise.all(
      Object.entries(world.people).map(async ([name, id]) => {
        const facts = { id, grants: (await loadActor(id)).grants };
        return target(name, id, [facts], (actor) => peoplePolicies.canReadPerson(actor, facts));
      }),
    ),
  organisation: async (world, operation) => {
    const found = await loadTrailFacts(Object.values(world.organisations));
    // Its page is for fewer than what is asked in its name.
    const { canReadOrganisation } = organisationPolicies;
    const reads = operation === 'organisations.get' ? canReadOrganisation : trailPolicies.canKnowOrganisation;
    return [...found.values()].map(({ facts }) =>
      target(facts.kind, facts.id, [facts], (actor) => reads(actor, facts)),
    );
  },
  ...journeyTargets,
  report: async (world) => {
    const threads = (await builders.thread(world, '')).filter((thread) => !isRoom(thread));
    return threads.map((thread, index) => {
      const { reportId } = world.place(must(placeNames[index]));
      const [facts] = thread.facts as [Parameters<typeof reportPolicies.canCloseReport>[1]];
      return target(thread.name, reportId, [facts], (actor) => reportPolicies.canCloseReport(actor, facts));
    });
  },
  invitation: async (world) => [await invitationTarget(world)],
  notice: async () => [target('someone else’s', newId(), [], () => false)],
  scheduled: async (world) => [target('someone else’s', await world.schedule('cohort'), [], () => false)],
  import: async (world) => {
    const asked = must(Object.values(world.people)[0]);
    const channels = await builders.channel(world, '');
    return Promise.all(
      channels.map(({ name, facts }) => importTarget(name, facts[0] as channelPolicies.ChannelFacts, asked)),
    );
  },
  file: async () => [target('someone else’s', newId(), [], () => false)],
  passage: async () => [target('someone else’s', newId(), [], () => false)],
  'room-question': questionTargets,
  replay: replayTargets,
  experience: experienceTargets,
  agreement: async () => [othersTarget()],
  trial: async () => [othersTarget()],
  collection: async () => [othersTarget()],
  seminar: (world) => Promise.all(seminarNames.map((name) => seminarTarget(world, name))),
};
