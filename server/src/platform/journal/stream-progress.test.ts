import { describe, expect, it } from 'vitest';
import { StreamProgress } from './stream-progress.ts';
import type { Head, StreamUpdate } from './types.ts';

const stream = { kind: 'conversation', id: 'c' } as const;
const before: Head = { kind: 'conversation', version: 7, lastSeq: 3, incarnation: 2, home: 'channel' };
const at = new Date('2026-11-24T08:00:00Z');

function progressOf(...updates: Omit<StreamUpdate, 'stream'>[]): StreamProgress {
  const progress = new StreamProgress(stream, before);
  for (const update of updates) progress.apply({ stream, ...update }, at);
  return progress;
}

describe('how far a batch takes a stream', () => {
  it('gives each change the next version, and knows each entity once', () => {
    const progress = progressOf();
    const note = { kind: 'note', id: 'a' };
    expect(progress.advance(note)).toBe(8);
    expect(progress.advance({ kind: 'note', id: 'b' })).toBe(9);
    expect(progress.advance({ kind: 'topic', id: 'a' })).toBe(10);
    expect(progress.advance(note)).toBe(11);
    expect([...progress.touched]).toEqual([
      ['note:a', note],
      ['note:b', { kind: 'note', id: 'b' }],
      ['topic:a', { kind: 'topic', id: 'a' }],
    ]);
    expect(progress.before).toBe(before);
    expect(progress.after).toEqual({ ...before, version: 11 });
  });

  it('gives what is published the next rank, which counts as activity', () => {
    const progress = progressOf();
    expect([progress.publish(at), progress.publish(at)]).toEqual([4, 5]);
    expect(progress.after).toEqual({ ...before, lastSeq: 5 });
    expect(progress.guardedWrite().updateOne.update).toEqual({
      $set: { version: 7, lastSeq: 5, activityAt: at },
    });
  });

  it('knows where the stream is listed in the end', () => {
    expect(progressOf({ home: 'elsewhere' }).after.home).toBe('elsewhere');
    expect(progressOf({}).after.home).toBe('channel');
  });
});

describe('the guarded write', () => {
  it('matches the head that the batch builds on, and sets nothing but the counters by itself', () => {
    const progress = progressOf({});
    progress.advance({ kind: 'note', id: 'a' });
    expect(progress.guardedWrite()).toEqual({
      updateOne: { filter: { _id: 'c', version: 7 }, update: { $set: { version: 8, lastSeq: 3 } } },
    });
    expect(progress.furtherWrites()).toEqual([]);
  });

  it.each<[string, Omit<StreamUpdate, 'stream'>, Record<string, unknown>]>([
    ['activity', { activity: true }, { activityAt: at }],
    ['no activity', { activity: false }, {}],
    ['a home', { home: 'elsewhere' }, { home: 'elsewhere' }],
    ['a summary', { latest: { text: 'a' } }, { latest: { text: 'a' } }],
    ['an empty summary', { latest: null }, { latest: null }],
  ])('sets %s', (_, update, set) => {
    const { $set } = progressOf(update).guardedWrite().updateOne.update as { $set: object };
    expect($set).toStrictEqual({ version: 7, lastSeq: 3, ...set });
  });

  it('adds members, each as its last word has it', () => {
    const progress = progressOf(
      { addLabels: ['a', 'b'], addContributors: ['anna'] },
      { removeLabels: ['b', 'c'], addContributors: ['bilal', 'anna'] },
      { addLabels: ['c'] },
    );
    progress.void(4);
    progress.void(5);
    progress.restore(5);
    progress.restore(6);
    progress.void(6);
    expect(progress.guardedWrite().updateOne.update).toEqual({
      $set: { version: 7, lastSeq: 3 },
      $addToSet: {
        labels: { $each: ['a', 'c'] },
        voidSeqs: { $each: [4, 6] },
        contributors: { $each: ['anna', 'bilal'] },
      },
    });
    expect(progress.furtherWrites()).toEqual([
      {
        updateOne: {
          filter: { _id: 'c' },
          update: { $pull: { labels: { $in: ['b'] }, voidSeqs: { $in: [5] } } },
        },
      },
    ]);
  });
});

describe('the further writes', () => {
  it.each([
    ['a label', () => progressOf({ removeLabels: ['a'] }), { labels: ['a'], voidSeqs: [] }],
    ['a rank', () => restoring(4), { labels: [], voidSeqs: [4] }],
  ])('take away %s alone', (_, make, { labels, voidSeqs }) => {
    const update = { $pull: { labels: { $in: labels }, voidSeqs: { $in: voidSeqs } } };
    expect(make().furtherWrites()).toEqual([{ updateOne: { filter: { _id: 'c' }, update } }]);
  });

  it('correct the summary where it is still that of the rank, as literal words', () => {
    const latest = { seq: 3, text: '$latest' };
    expect(progressOf({ correctLatest: { seq: 3, latest } }).furtherWrites()).toEqual([
      {
        updateOne: {
          filter: { _id: 'c' },
          update: [
            {
              $set: {
                latest: { $cond: [{ $eq: ['$latest.seq', 3] }, { $literal: latest }, '$latest'] },
              },
            },
          ],
        },
      },
    ]);
  });
});

function restoring(seq: number): StreamProgress {
  const progress = progressOf();
  progress.restore(seq);
  return progress;
}
