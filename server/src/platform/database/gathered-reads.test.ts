import { expect, it, vi } from 'vitest';
import { gatherReads } from './gathered-reads.ts';

function readsOf(stored: Map<string, string>) {
  const load = vi.fn(async (ids: string[]) => new Map([...stored].filter(([id]) => ids.includes(id))));
  return { load, read: gatherReads(load) };
}

it('asks once for all that is asked within one turn, each thing once', async () => {
  const { load, read } = readsOf(new Map(Object.entries({ a: 'A', b: 'B' })));
  expect(await Promise.all(['a', 'b', 'a', 'z'].map(read))).toEqual(['A', 'B', 'A', undefined]);
  expect(load.mock.calls).toEqual([[['a', 'b', 'z']]]);
});

it('remembers nothing: who asks later reads what there is then', async () => {
  const stored = new Map([['a', 'A']]);
  const { load, read } = readsOf(stored);
  await read('a');
  stored.set('a', 'Autre');
  expect(await read('a')).toBe('Autre');
  expect(load).toHaveBeenCalledTimes(2);
});

it('never answers with a read that began before it was asked', async () => {
  const begun: PromiseWithResolvers<Map<string, string>>[] = [];
  const read = gatherReads<string>(() => {
    const answer = Promise.withResolvers<Map<string, string>>();
    begun.push(answer);
    return answer.promise;
  });
  const first = read('a');
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  const second = read('a');
  await vi.waitFor(() => expect(begun).toHaveLength(2));
  begun[0]?.resolve(new Map([['a', 'avant']]));
  begun[1]?.resolve(new Map([['a', 'après']]));
  expect([await first, await second]).toEqual(['avant', 'après']);
});

it('fails those alone who asked together, and not those after them', async () => {
  const load = vi.fn<(ids: string[]) => Promise<Map<string, string>>>();
  load.mockRejectedValueOnce(new Error('gone')).mockResolvedValueOnce(new Map([['a', 'A']]));
  const read = gatherReads(load);
  await expect(read('a')).rejects.toThrow('gone');
  expect(await read('a')).toBe('A');
});
