import { type Actor, holds, holdsIn, isCoordinator } from '../actor.ts';
import { type Level, levels, widest, widthOf } from './levels.ts';
import type { ExperienceState } from './schema.ts';

/** What says who reads the sections of an experience. */
export interface ReaderFacts {
  /** The cohort of its authors; null where they had none. */
  cohortId: string | null;
  organisationId: string | null;
  authorIds: readonly string[];
  /** Asked to read it: they read all of it, published too. */
  reviewerIds: readonly string[];
}

/** What the policies of an experience are asked about. */
export interface ExperienceFacts extends ReaderFacts {
  id: string;
  state: ExperienceState;
  /** Of the sections of what is published; none before. */
  levels: readonly Level[];
}

/** Someone with a place in the programme: a guest of one room, a suspended or a removed person have none. */
function hasPlace(actor: Actor | null): actor is Actor {
  return actor !== null && !actor.suspended && actor.grants.some(({ role }) => role !== 'guest');
}

/** One of its authors, still in the programme. */
export function isAuthor(actor: Actor | null, { authorIds }: Pick<ReaderFacts, 'authorIds'>): actor is Actor {
  return hasPlace(actor) && authorIds.includes(actor.personId);
}

/** Asked to read it, and still in the programme. */
export function isReviewer(actor: Actor | null, { reviewerIds }: Pick<ReaderFacts, 'reviewerIds'>): boolean {
  return hasPlace(actor) && reviewerIds.includes(actor.personId);
}

/** The levels whose sections someone reads once they are published; null: whoever is not signed in. */
export function levelsReadBy(actor: Actor | null, facts: ReaderFacts): readonly Level[] {
  if (!hasPlace(actor)) return ['public'];
  const { cohortId, organisationId } = facts;
  const isNear =
    isCoordinator(actor) ||
    isAuthor(actor, facts) ||
    isReviewer(actor, facts) ||
    holdsIn(actor, 'cohort', cohortId, ['member', 'alumni', 'facilitator']) ||
    holdsIn(actor, 'organisation', organisationId, ['accompanying']);
  if (isNear) return levels;
  return holds(actor, 'alumni') ? ['alumni', 'network', 'public'] : ['network', 'public'];
}

/** Whether some of it is there to read for them. */
export function canReadExperience(actor: Actor | null, experience: ExperienceFacts): boolean {
  const read = levelsReadBy(actor, experience);
  return experience.state === 'published' && experience.levels.some((level) => read.includes(level));
}

/** What isn't published yet, or was changed since: its authors, and those they asked. Never the coordination. */
export function canReadDraft(actor: Actor, experience: ExperienceFacts): boolean {
  return isAuthor(actor, experience) || (experience.state !== 'withdrawn' && isReviewer(actor, experience));
}

export function canWriteExperience(actor: Actor, experience: ExperienceFacts): boolean {
  return isAuthor(actor, experience);
}

/** Remarks on a draft are its reviewers' and its authors'. */
export function canReviewExperience(actor: Actor, experience: ExperienceFacts): boolean {
  return canReadDraft(actor, experience);
}

/** Its authors take it back; so does the coordination, what is published being its to moderate. */
export function canWithdrawExperience(actor: Actor, experience: ExperienceFacts): boolean {
  return experience.state === 'published' && (isAuthor(actor, experience) || isCoordinator(actor));
}

/** What was never published is thrown away by its authors. */
export function canDiscardExperience(actor: Actor, experience: ExperienceFacts): boolean {
  return isAuthor(actor, experience) && experience.state === 'draft';
}

/** Those who have a place in the programme begin one: a guest and a suspended person don't. */
export function canBeginExperience(actor: Actor): boolean {
  return hasPlace(actor);
}

/**
 * The levels at which someone may talk about it, the widest first: those they read, no wider than it is read itself, nor
 * than the network. What is said to a cohort stays there when the experience is read more widely.
 */
export function commentLevels(
  actor: Actor,
  experience: ExperienceFacts,
): readonly Exclude<Level, 'public'>[] {
  const reach = widest(experience.levels);
  if (reach === null || !canReadExperience(actor, experience)) return [];
  const read = levelsReadBy(actor, experience);
  return (['network', 'alumni', 'cohort'] as const).filter(
    (level) => read.includes(level) && widthOf(level) <= widthOf(reach),
  );
}

/** Trying it is for whoever reads it with a place in the programme. */
export function canTryExperience(actor: Actor, experience: ExperienceFacts): boolean {
  return hasPlace(actor) && canReadExperience(actor, experience);
}
