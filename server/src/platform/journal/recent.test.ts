import { expect, it } from 'vitest';
import type { Advance } from './frames.ts';
import { Recent } from './recent.ts';
import './testing/notes.ts';
import type { StreamKind } from './types.ts';

interface Told {
  id?: string;
  kind?: string;
  stream?: StreamKind;
  version?: number;
  channelVersion?: number;
}

/** A commit that took one stream from one version to another, with the entities that it changed. */
function advance(from: number, to: number, told: Told[] = [{ id: `${to}`, version: to }]): Advance {
  const [{ stream = 'conversation' } = {}] = told;
  const entities = told.map(({ id = 'a', kind = 'note', version, channelVersion }) => ({
    ...{ kind, id },
    doc: { _id: id, version, channelVersion },
  }));
  return { stream: { kind: stream, id: 'c' }, from, to, lastSeq: 0, home: null, entities };
}

function remembering(...advances: Advance[]): Recent {
  const recent = new Recent();
  for (const one of advances) recent.add(one);
  return recent;
}

function idsAfter(recent: Recent, after: number, confirmed: number): string[] | undefined {
  return recent.after('c', after, confirmed)?.entities.map(({ id }) => id);
}

it('remembers what changed after a version, up to its own head', () => {
  const recent = remembering(
    advance(3, 4),
    advance(4, 6, [
      { id: 'x', version: 5 },
      { id: 'y', version: 6 },
    ]),
  );
  expect(recent.after('c', 3, 6)).toMatchObject({ to: 6, entities: [{ id: '4' }, { id: 'x' }, { id: 'y' }] });
  expect(idsAfter(recent, 4, 6)).toEqual(['x', 'y']);
  expect(idsAfter(recent, 5, 4)).toEqual(['y']);
  expect(idsAfter(recent, 6, 6)).toEqual([]);
});

it('answers nothing where it does not reach back or up far enough, or knows nothing', () => {
  const recent = remembering(advance(3, 4));
  expect(recent.after('c', 2, 4)).toBeUndefined();
  expect(recent.after('c', 3, 5)).toBeUndefined();
  expect(recent.after('other', 3, 4)).toBeUndefined();
});

it('begins anew after a commit of another server', () => {
  const recent = remembering(advance(3, 4), advance(5, 6));
  expect(recent.after('c', 4, 6)).toBeUndefined();
  expect(idsAfter(recent, 5, 6)).toEqual(['6']);
});

it('keeps the latest state of an entity, the latest change last', () => {
  const recent = remembering(
    advance(0, 1, [{ id: 'a', version: 1 }]),
    advance(1, 2, [{ id: 'b', version: 2 }]),
    advance(2, 3, [{ id: 'a', version: 3 }]),
    advance(3, 4, [{ id: 'a', kind: 'topic', version: 4 }]),
  );
  expect(recent.after('c', 0, 4)?.entities).toMatchObject([
    { kind: 'note', id: 'b', doc: { version: 2 } },
    { kind: 'note', id: 'a', doc: { version: 3 } },
    { kind: 'topic', id: 'a', doc: { version: 4 } },
  ]);
});

it('goes by the version that an entity has in this sort of stream', () => {
  const topic: Told = { id: 'a', kind: 'topic', stream: 'channel', version: 1, channelVersion: 9 };
  const recent = remembering(advance(8, 9, [topic]));
  expect(idsAfter(recent, 8, 9)).toEqual(['a']);
});

it('takes an entity that never had a version for an old one', () => {
  const recent = remembering(advance(0, 1, [{ id: 'a' }]));
  expect(idsAfter(recent, 0, 1)).toEqual([]);
});

it('forgets the oldest changes beyond five hundred, and no longer reaches back to them', () => {
  const recent = remembering(...Array.from({ length: 500 }, (_, at) => advance(at, at + 1)));
  expect(idsAfter(recent, 0, 500)).toHaveLength(500);
  recent.add(
    advance(500, 502, [
      { id: '501', version: 501 },
      { id: '502', version: 502 },
    ]),
  );
  expect(recent.after('c', 1, 502)).toBeUndefined();
  expect(idsAfter(recent, 2, 502)).toHaveLength(500);
});

it('reaches back no further for the oldest change being an old one', () => {
  const recent = remembering(advance(600, 601, [{ id: 'old', version: 5 }]));
  recent.add(
    advance(
      601,
      1_101,
      Array.from({ length: 500 }, (_, at) => ({ id: `${at}`, version: 602 + at })),
    ),
  );
  expect(recent.after('c', 599, 1_101)).toBeUndefined();
  expect(idsAfter(recent, 600, 1_101)).toHaveLength(500);
});

it('forgets the streams that were not written to for the longest time', () => {
  const recent = new Recent();
  for (let at = 0; at <= 500; at += 1) {
    recent.add({ ...advance(0, 1), stream: { kind: 'conversation', id: `${at}` } });
  }
  expect(recent.after('0', 0, 1)).toBeUndefined();
  expect(recent.after('1', 0, 1)).toBeDefined();
});
