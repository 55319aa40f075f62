import type { z } from 'zod';
import { type Actor, holds, holdsIn, isCoordinator, isInNetwork } from '../actor.ts';
import type { Level } from '../experiences/levels.ts';
import { isAuthor, isReviewer, levelsReadBy } from '../experiences/policy.ts';
import type { channelKindSchema, channelMembershipSchema } from './schema.ts';

/** What the policies of a channel, and of all that stands in it, are asked about. */
export interface ChannelFacts {
  id: string;
  kind: z.infer<typeof channelKindSchema>;
  membership: z.infer<typeof channelMembershipSchema>;
  cohortId: string | null;
  /** The cohort was handed over: its members are alumni now. */
  cohortEnded: boolean;
  /** An ended cohort's channel may stay open for its alumni to write. */
  openAfterEnd: boolean;
  /** Of a direct conversation's channel only: it has no other readers than these. */
  direct?: DirectFacts;
  /** Of a rehearsal's channel: that of the seminar, whose facilitators rehearse. It is restricted. */
  rehearses?: string;
  /** Of an experience's channel only: nothing else says who reads it. */
  experience?: ExperienceChannelFacts;
}

/** A channel of an experience: that of its draft, or one in which it is talked about at a level. */
export interface ExperienceChannelFacts {
  id: string;
  /** `draft`: its authors and those they asked to read it. */
  level: Exclude<Level, 'public'> | 'draft';
  /** It isn't read at this level any more (withdrawn, read by fewer): only its authors still see what was said. */
  closed: boolean;
  organisationId: string | null;
  authorIds: readonly string[];
  reviewerIds: readonly string[];
}

/** Who talks in a direct conversation. */
export interface DirectFacts {
  participants: readonly string[];
  /** Opened for more than two: it may be named, and left. */
  group: boolean;
  /** Someone else is there to receive: between two, false where one blocked the other, was suspended or removed. */
  receiving: boolean;
}

/** Whether it stands on lists of channels, where threads are opened; the others serve what they were made for. */
export function isListedChannel({ kind }: Pick<ChannelFacts, 'kind'>): boolean {
  return kind !== 'direct' && kind !== 'seminar' && kind !== 'experience';
}

/** Named in it, and still in the programme: no role gives more, or less. */
function takesPart(actor: Actor, { direct }: ChannelFacts): boolean {
  return (
    !actor.suspended && actor.grants.length > 0 && direct?.participants.includes(actor.personId) === true
  );
}

/** Reads the sections of this level; of a draft, writes it or reads it over. */
function readsExperience(actor: Actor, { cohortId, experience }: ChannelFacts): boolean {
  if (!experience) return false;
  if (isAuthor(actor, experience)) return true;
  if (experience.closed) return false;
  if (experience.level === 'draft') return isReviewer(actor, experience);
  return levelsReadBy(actor, { cohortId, ...experience }).includes(experience.level);
}

/** Those who were named for this very channel, in whatever role. */
function isInvited(actor: Actor, channel: ChannelFacts): boolean {
  return holdsIn(actor, 'channel', channel.id);
}

function facilitates(actor: Actor, channel: ChannelFacts): boolean {
  return (
    holdsIn(actor, 'channel', channel.id, ['facilitator']) ||
    holdsIn(actor, 'channel', channel.rehearses ?? null, ['facilitator']) ||
    holdsIn(actor, 'cohort', channel.cohortId, ['facilitator'])
  );
}

export function canReadChannel(actor: Actor, channel: ChannelFacts): boolean {
  // Stryker disable next-line ConditionalExpression: all that is asked below asks it too; what is asked later may not.
  if (actor.suspended) return false;
  if (channel.kind === 'direct') return takesPart(actor, channel);
  if (channel.kind === 'experience') return readsExperience(actor, channel);
  if (isCoordinator(actor) || facilitates(actor, channel) || isInvited(actor, channel)) return true;
  if (channel.membership === 'restricted') return false;
  if (channel.kind === 'team') return holds(actor, 'facilitator');
  if (channel.kind === 'theme' || channel.kind === 'territory') return isInNetwork(actor);
  if (channel.cohortId === null) return isInNetwork(actor) || holds(actor, 'facilitator');
  return holdsIn(actor, 'cohort', channel.cohortId, ['member', 'alumni']);
}

/** Whether the actor may write in threads here (a thread may still be closed). */
export function canWriteInChannel(actor: Actor, channel: ChannelFacts): boolean {
  if (!canReadChannel(actor, channel)) return false;
  // Stryker disable next-line OptionalChaining: nobody reads, and so nobody writes, where it is not known who talks.
  if (channel.kind === 'direct') return channel.direct?.receiving === true;
  if (canModerateChannel(actor, channel)) return true;
  if (channel.kind === 'announcements') return false;
  if (channel.cohortId !== null && channel.cohortEnded) {
    return channel.kind === 'experience' || channel.openAfterEnd || isInvited(actor, channel);
  }
  return true;
}

export function canCreateThread(actor: Actor, channel: ChannelFacts): boolean {
  return isListedChannel(channel) && canWriteInChannel(actor, channel);
}

export function canAnnounce(actor: Actor, channel: ChannelFacts): boolean {
  return canReceiveThreads(actor, channel);
}

/** Threads are moved or imported into it by its moderation. */
export function canReceiveThreads(actor: Actor, channel: ChannelFacts): boolean {
  return isListedChannel(channel) && canModerateChannel(actor, channel);
}

/** Nobody moderates what two or some people say to each other; they report it where they must. */
export function canModerateChannel(actor: Actor, channel: ChannelFacts): boolean {
  if (channel.kind === 'direct') return false;
  if (channel.kind === 'experience' && !moderatesExperience(actor, channel)) return false;
  return isCoordinator(actor) || (!actor.suspended && facilitates(actor, channel));
}

/** What is said about a published experience is moderated like any thread; a draft, and what was closed, by nobody. */
function moderatesExperience(actor: Actor, channel: ChannelFacts): boolean {
  return channel.experience?.level !== 'draft' && canReadChannel(actor, channel);
}

/** Renaming a channel, opening or restricting it: the name and the readers of the others follow from what they serve. */
export function canDescribeChannel(actor: Actor, channel: ChannelFacts): boolean {
  return isListedChannel(channel) && canManageChannel(actor, channel);
}

/** Choosing who is let in by name is moderation's. */
export function canManageChannel(actor: Actor, channel: ChannelFacts): boolean {
  return canModerateChannel(actor, channel);
}
