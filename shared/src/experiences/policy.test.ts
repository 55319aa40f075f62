import { describe, expect, it } from 'vitest';
import { type ActorRow, actorRowNames, actorRows, expectOnly, places } from '../testing/actor-rows.ts';
import { type Level, levels } from './levels.ts';
import {
  canBeginExperience,
  canDiscardExperience,
  canReadDraft,
  canReadExperience,
  canReviewExperience,
  canTryExperience,
  canWithdrawExperience,
  canWriteExperience,
  commentLevels,
  type ExperienceFacts,
  isAuthor,
  isReviewer,
  levelsReadBy,
} from './policy.ts';

/** An expert of elsewhere writes it with no cohort's member: what an author reads comes from nothing else. */
const author: ActorRow = 'expert invited elsewhere';
const reviewer: ActorRow = 'facilitator of this channel';
const experience: ExperienceFacts = {
  ...{ id: '0198a000-0000-7000-8000-00000000000a', state: 'published', levels: ['cohort', 'network'] },
  ...{ cohortId: places.cohort, organisationId: places.organisation },
  authorIds: [actorRows[author].personId],
  reviewerIds: [actorRows[reviewer].personId],
};
const near: ActorRow[] = [
  ...['member', 'alumni', 'facilitator', 'coordinator', 'accompanying an organisation'],
  ...[author, reviewer],
] as ActorRow[];
const alumniToo: ActorRow[] = [...near, 'alumni of another cohort'];
const network: ActorRow[] = [
  ...alumniToo,
  'member of another cohort',
  'facilitator of another cohort',
  'expert invited to this channel',
  'expert invited to one thread',
];
const readers: Record<Level, ActorRow[]> = {
  cohort: near,
  alumni: alumniToo,
  network,
  public: [...actorRowNames],
};
const cases = levels.flatMap((level) =>
  expectOnly(readers[level]).map(([row, may]): [Level, ActorRow, boolean] => [level, row, may]),
);

describe('a section', () => {
  it.each(cases)('for %s is read by %s: %s', (level, row, may) => {
    expect(levelsReadBy(actorRows[row], experience).includes(level)).toBe(may);
    expect(canReadExperience(actorRows[row], { ...experience, levels: [level] })).toBe(may);
  });

  it('that is public is read by a visitor, and none other', () => {
    expect(levelsReadBy(null, experience)).toEqual(['public']);
    expect(levels.map((level) => canReadExperience(null, { ...experience, levels: [level] }))).toEqual([
      ...[false, false, false, true],
    ]);
  });

  it.each(actorRowNames)(
    'of no cohort and no organisation is nobody’s but its authors’, its readers’ and the coordination’s: %s',
    (row) => {
      const alone = { ...experience, cohortId: null, organisationId: null };
      const reads = levelsReadBy(actorRows[row], alone).includes('cohort');
      expect(reads).toBe([author, reviewer, 'coordinator'].includes(row));
    },
  );

  it('is for another cohort’s no more than for the network’s', () => {
    const elsewhere = { ...experience, cohortId: places.otherCohort };
    expect(levelsReadBy(actorRows.member, elsewhere)).toEqual(['network', 'public']);
    expect(levelsReadBy(actorRows.alumni, elsewhere)).toEqual(['alumni', 'network', 'public']);
    expect(
      levelsReadBy(actorRows['accompanying an organisation'], { ...experience, organisationId: null }),
    ).toEqual([...['network', 'public']]);
  });

  it.each(['draft', 'withdrawn'] as const)('of a %s is read by nobody', (state) => {
    const kept = { ...experience, state, levels: [...levels] };
    for (const row of actorRowNames) expect(canReadExperience(actorRows[row], kept)).toBe(false);
    expect(canReadExperience(null, kept)).toBe(false);
  });
});

describe('a draft', () => {
  it.each(expectOnly([author, reviewer]))('is read, and remarked on, by %s: %s', (row, may) => {
    for (const state of ['draft', 'published'] as const) {
      expect(canReadDraft(actorRows[row], { ...experience, state })).toBe(may);
      expect(canReviewExperience(actorRows[row], { ...experience, state })).toBe(may);
    }
  });

  it.each(expectOnly([author]))('that was withdrawn is read by %s: %s', (row, may) => {
    const withdrawn = { ...experience, state: 'withdrawn' as const };
    expect(canReadDraft(actorRows[row], withdrawn)).toBe(may);
    expect(canReviewExperience(actorRows[row], withdrawn)).toBe(may);
  });

  it.each(expectOnly([author]))('is written by %s: %s', (row, may) => {
    expect(canWriteExperience(actorRows[row], experience)).toBe(may);
    expect(isAuthor(actorRows[row], experience)).toBe(may);
  });

  it.each(expectOnly([author]))('is thrown away, never having been published, by %s: %s', (row, may) => {
    expect(canDiscardExperience(actorRows[row], { ...experience, state: 'draft', levels: [] })).toBe(may);
    expect(canDiscardExperience(actorRows[row], experience)).toBe(false);
  });

  it('is no more its authors’ nor its readers’ once they are suspended, removed, or guests', () => {
    for (const row of [
      'suspended member',
      'suspended coordinator',
      'removed',
      'guest of this room',
    ] as const) {
      const { personId } = actorRows[row];
      const theirs = { ...experience, authorIds: [personId], reviewerIds: [personId] };
      expect(isAuthor(actorRows[row], theirs)).toBe(false);
      expect(isReviewer(actorRows[row], theirs)).toBe(false);
      expect(canReadDraft(actorRows[row], theirs)).toBe(false);
      expect(levelsReadBy(actorRows[row], theirs)).toEqual(['public']);
    }
    expect(isAuthor(null, experience)).toBe(false);
    expect(isReviewer(null, experience)).toBe(false);
  });
});

describe('an experience', () => {
  it.each(expectOnly(network))('is begun, and tried where it is read, by %s: %s', (row, may) => {
    expect(canBeginExperience(actorRows[row])).toBe(may);
    expect(canTryExperience(actorRows[row], { ...experience, levels: ['public'] })).toBe(may);
    expect(canTryExperience(actorRows[row], { ...experience, levels: [] })).toBe(false);
  });

  it.each(expectOnly(near))('is tried where the cohort reads it by %s: %s', (row, may) => {
    expect(canTryExperience(actorRows[row], { ...experience, levels: ['cohort'] })).toBe(may);
  });

  it.each(expectOnly([author, 'coordinator']))('is withdrawn by %s: %s', (row, may) => {
    expect(canWithdrawExperience(actorRows[row], experience)).toBe(may);
    expect(canWithdrawExperience(actorRows[row], { ...experience, state: 'withdrawn' })).toBe(false);
    expect(canWithdrawExperience(actorRows[row], { ...experience, state: 'draft' })).toBe(false);
  });
});

describe('talking about it', () => {
  const at = (row: ActorRow, read: Level[]) => commentLevels(actorRows[row], { ...experience, levels: read });

  it('is as wide as it is read, and no wider than the network, the widest first', () => {
    expect(at('member', ['public'])).toEqual(['network', 'alumni', 'cohort']);
    expect(at('member', ['network'])).toEqual(['network', 'alumni', 'cohort']);
    expect(at('member', ['alumni'])).toEqual(['alumni', 'cohort']);
    expect(at('member', ['cohort'])).toEqual(['cohort']);
    expect(at('member', [])).toEqual([]);
  });

  it('is where one reads', () => {
    expect(at('alumni of another cohort', ['public'])).toEqual(['network', 'alumni']);
    expect(at('member of another cohort', ['cohort', 'public'])).toEqual(['network']);
    expect(at('member of another cohort', ['alumni'])).toEqual([]);
    expect(at('removed', ['public'])).toEqual([]);
    expect(at('guest of this room', ['public'])).toEqual([]);
    expect(commentLevels(actorRows.member, { ...experience, state: 'withdrawn' })).toEqual([]);
  });
});
