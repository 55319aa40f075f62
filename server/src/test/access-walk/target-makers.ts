import type { Actor } from '@sentiers/shared/actor.ts';
import type * as channelPolicies from '@sentiers/shared/channels/policy.ts';
import * as cohortPolicies from '@sentiers/shared/cohorts/policy.ts';
import * as importPolicies from '@sentiers/shared/imports/policy.ts';
import * as pollPolicies from '@sentiers/shared/polls/policy.ts';
import * as seminarPolicies from '@sentiers/shared/seminars/policy.ts';
import * as threadPolicies from '@sentiers/shared/threads/policy.ts';
import { v7 as newId } from 'uuid';
import { InvitationModel } from '../../features/accounts/invitations.model.ts';
import { ImportModel } from '../../features/imports/imports.model.ts';
import { MessageModel } from '../../features/messages/messages.model.ts';
import { loadPoll } from '../../features/polls/polls.access.ts';
import { findSeminar } from '../../features/seminars/seminars.access.ts';
import { loadThreads } from '../../features/threads/threads.access.ts';
import { buildPoll } from '../factories/build-poll.ts';
import { buildRoom } from '../factories/build-room.ts';
import { buildSeminar } from '../factories/build-seminar.ts';
import type { PlaceName, World } from './world.ts';

/** One thing an operation is tried on: its id, what policies are asked about it, and who reads it at all. */
export interface Target {
  name: string;
  id: string;
  facts: unknown[];
  reads: (actor: Actor) => boolean;
}

export const seminarNames = ['draft', 'announced', 'of another cohort'] as const;
export type SeminarName = (typeof seminarNames)[number];

export async function seminarTarget(
  { author, cohortId, otherCohortId }: World,
  name: SeminarName,
): Promise<Target> {
  const cohort = { cohortId: name === 'of another cohort' ? otherCohortId : cohortId };
  const { id } = await buildSeminar(author, { ...cohort, announced: name !== 'draft' });
  const { facts } = must(await findSeminar(id));
  return target(name, id, [facts], (actor) => seminarPolicies.canReadSeminar(actor, facts));
}

export function isRoom(target: Target): target is Target & { name: RoomName } {
  return (roomNames as readonly string[]).includes(target.name);
}

/** The one room that stays the same all along, for those who are its guests. */
export const withGuests = 'room with its guests';
export const roomNames = ['room ahead', 'room open', withGuests] as const;
export type RoomName = (typeof roomNames)[number];

export async function roomTarget({ author, cohortId }: World, name: RoomName): Promise<Target> {
  const { id } = await buildRoom(author, { cohortId, open: name !== 'room ahead' });
  return threadTarget(name, must((await loadThreads([id])).get(id)).facts);
}

export function threadTarget(name: string, facts: threadPolicies.ThreadFacts): Target {
  return target(name, facts.id, [facts], (actor) => threadPolicies.canReadThread(actor, facts));
}

/** One of each sort of right to read and to write: a poll has those of its thread. */
export const pollPlaces = [
  'cohort',
  'announcements',
  'ended',
  'direct',
] as const satisfies readonly PlaceName[];

/** Someone else's poll: a draft, or open. */
export async function pollTarget(world: World, name: PlaceName, state: 'draft' | 'open'): Promise<Target> {
  const { id } = await buildPoll(world.author, world.place(name).threadId, { open: state === 'open' });
  const { facts, thread } = must(await loadPoll(id));
  return target(`${name}, ${state}`, id, [facts, thread.facts], (actor) =>
    pollPolicies.canReadPoll(actor, facts, thread.facts),
  );
}

export async function invitationTarget(world: World): Promise<Target> {
  const id = newId();
  await InvitationModel.insertOne({
    _id: id,
    cohortId: world.cohortId,
    email: `${id}@exemple.test`,
    role: 'member',
    status: 'pending',
    tokenHash: id,
    invitedBy: world.author.personId,
    acceptedBy: null,
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  const facts = { id: world.cohortId, ended: false };
  return target('pending', id, [facts], (actor) => cohortPolicies.canInviteToCohort(actor, facts));
}

/** An import in which this person is asked for their consent. */
export async function importTarget(
  name: string,
  channel: channelPolicies.ChannelFacts,
  asked: string,
): Promise<Target> {
  const id = newId();
  const at = new Date();
  const author = { name: 'Nora', messages: 1, firstAt: at, lastAt: at, answer: null };
  await ImportModel.create({
    ...{ _id: id, channelId: channel.id, by: asked, state: 'draft', createdAt: at },
    authors: [{ ...author, choice: 'person', personId: asked }],
    ...{ source: newId(), reading: false, threadId: null, revision: 1, version: 0 },
  });
  const facts = { channel, asked: [asked] };
  return target(name, id, [facts], (actor) => importPolicies.canSeeImport(actor, facts));
}

export async function messageTarget(name: string, id: string): Promise<Target> {
  const message = must(await MessageModel.findById(id).lean());
  const { facts } = must((await loadThreads([message.conversationId])).get(message.conversationId));
  const asked = [{ authorId: message.authorId, state: message.state }, facts];
  return target(name, id, asked, (actor) => threadPolicies.canReadThread(actor, facts));
}

export function target(name: string, id: string, facts: unknown[], reads: Target['reads']): Target {
  return { name, id, facts, reads };
}

export function must<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('the world lacks something');
  return value;
}
