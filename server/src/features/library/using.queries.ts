import type { Actor } from '@sentiers/shared/actor.ts';
import { commentLevels, type ExperienceFacts } from '@sentiers/shared/experiences/policy.ts';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { countTakers, loadKnownTrials } from '../trials/trials.queries.ts';
import { commentThreadId } from './comment-threads.ts';
import { type UsefulMarkDoc, UsefulMarkModel } from './useful-marks.model.ts';

/** What others made of experiences, as one reader (null: a visitor) may know it: what articles and their cards say of it. */
export const experienceUses = {
  takenUpBy: countTakersOf,
  useful: loadUseful,
  comments: loadComments,
};

/** How many organisations tried each of these, as far as the reader may know; a visitor knows of none. */
async function countTakersOf(
  actor: Actor | null,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (actor === null || ids.length === 0) return new Map();
  const known = await loadKnownTrials(actor, ids);
  const byExperience = Map.groupBy(known, ({ trial }) => trial.experienceId);
  return new Map([...byExperience].map(([id, trials]) => [id, countTakers(trials)]));
}

async function loadUseful(
  actor: Actor | null,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Article['useful']>> {
  if (ids.length === 0) return new Map();
  const marks = await UsefulMarkModel.find({
    experienceId: { $in: [...ids] },
    reason: { $ne: null },
  }).lean<UsefulMarkDoc[]>();
  const byExperience = Map.groupBy(marks, ({ experienceId }) => experienceId);
  return new Map([...byExperience].map(([id, given]) => [id, usefulOf(given, actor)]));
}

function usefulOf(marks: readonly UsefulMarkDoc[], actor: Actor | null): Article['useful'] {
  const byReason = Map.groupBy(marks, ({ reason }) => reason ?? '');
  const mine = marks.find(({ personId }) => personId === actor?.personId);
  return {
    count: marks.length,
    reasons: [...byReason]
      .map(([reason, given]) => ({ reason, count: given.length }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    mine: mine ? { reason: mine.reason ?? '', words: mine.words } : null,
  };
}

/** A line for each level at which this reader may talk about it; its thread is there once someone opened it. */
async function loadComments(actor: Actor | null, experience: ExperienceFacts): Promise<Article['comments']> {
  if (actor === null) return [];
  const places = commentLevels(actor, experience).map((level) => ({
    level,
    threadId: commentThreadId(experience.id, level),
  }));
  const streams = await StreamModel.find(
    { _id: { $in: places.map(({ threadId }) => threadId) } },
    { lastSeq: 1, voidSeqs: 1 },
  ).lean<Pick<StreamDoc, '_id' | 'lastSeq' | 'voidSeqs'>[]>();
  const byId = new Map(streams.map((stream) => [stream._id, stream]));
  return places.map(({ level, threadId }) => {
    const stream = byId.get(threadId);
    if (!stream) return { level, threadId: null, count: 0 };
    return { level, threadId, count: stream.lastSeq - stream.voidSeqs.length };
  });
}

/** Marks that were changed since, those that were taken back too; all of them since null. */
export function loadMarksChangedSince(
  since: Date | null,
): Promise<Pick<UsefulMarkDoc, '_id' | 'experienceId' | 'reason' | 'changedAt'>[]> {
  const filter = since === null ? {} : { changedAt: { $gte: since } };
  return UsefulMarkModel.find(filter, { experienceId: 1, reason: 1, changedAt: 1 }).lean();
}
