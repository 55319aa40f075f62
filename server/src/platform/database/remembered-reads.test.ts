import { expect, it, vi } from 'vitest';
import { rememberReads } from './remembered-reads.ts';

function memory(stored: Map<string, string>) {
  const load = vi.fn(
    async (ids: string[]) =>
      new Map(ids.flatMap((id) => (stored.has(id) ? [[id, stored.get(id) ?? '']] : []))),
  );
  return { load, reads: rememberReads<string>({ max: 100, milliseconds: 60_000, load }) };
}

it('reads what is missing in one query, and the rest from memory', async () => {
  const { load, reads } = memory(new Map(Object.entries({ a: 'A', b: 'B', c: 'C' })));
  await reads.one('a');
  expect(await reads.many(['a', 'b', 'c', 'b'])).toEqual(new Map(Object.entries({ a: 'A', b: 'B', c: 'C' })));
  expect(load.mock.calls).toEqual([[['a']], [['b', 'c']]]);
});

it('shares the query of readers who come together', async () => {
  const { load, reads } = memory(new Map([['a', 'A']]));
  expect(await Promise.all([reads.one('a'), reads.one('a')])).toEqual(['A', 'A']);
  expect(load).toHaveBeenCalledTimes(1);
});

it('asks once for all that is asked within one turn', async () => {
  const { load, reads } = memory(new Map(Object.entries({ a: 'A', b: 'B' })));
  const [a, both, none] = await Promise.all([reads.one('a'), reads.many(['a', 'b']), reads.one('z')]);
  expect([a, [...both.values()], none]).toEqual(['A', ['A', 'B'], undefined]);
  expect(load.mock.calls).toEqual([[['a', 'b', 'z']]]);
});

it('does not remember that something was missing', async () => {
  const stored = new Map<string, string>();
  const { reads } = memory(stored);
  expect(await reads.one('a')).toBeUndefined();
  stored.set('a', 'A');
  expect(await reads.one('a')).toBe('A');
});

it('never answers with what was read before it was told to forget, even by a read still under way', async () => {
  const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  let reading = 0;
  const reads = rememberReads<string>({
    max: 100,
    milliseconds: 60_000,
    load: async () => {
      const answer = answers[reading];
      reading += 1;
      return new Map([['a', (await answer?.promise) ?? '']]);
    },
  });
  const before = reads.one('a');
  await vi.waitFor(() => expect(reading).toBe(1));
  reads.forget(['a']);
  const after = reads.one('a');
  answers[1]?.resolve('new');
  answers[0]?.resolve('old');
  expect(await before).toBe('old');
  expect(await after).toBe('new');
  expect(await reads.one('a')).toBe('new');
});

it('reads again after a failure', async () => {
  const load = vi
    .fn<(ids: string[]) => Promise<Map<string, string>>>()
    .mockRejectedValueOnce(new Error('no database'))
    .mockResolvedValue(new Map([['a', 'A']]));
  const reads = rememberReads<string>({ max: 100, milliseconds: 60_000, load });
  await expect(reads.one('a')).rejects.toThrow('no database');
  expect(await reads.one('a')).toBe('A');
});
