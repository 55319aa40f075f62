import { describe, expect, it } from 'vitest';
import { planMedia, refusedUnread } from './media-plan.ts';
import type { ExportedMedium } from './whatsapp-media.ts';

const MEGA = 1024 * 1024;
const at = new Date(0);

function said(author: string, ...names: (string | null)[]) {
  const media = names.map((name): ExportedMedium => ({ kind: 'photo', name }));
  return { author, at, text: '', media };
}

const plan = (...messages: ReturnType<typeof said>[]) => planMedia(messages, ['Nora', 'Paul']);
const refusals = (...messages: ReturnType<typeof said>[]) =>
  plan(...messages).media.map(({ refused }) => refused);

describe('what an export shows', () => {
  it('is told in order, each with who sent it and in which message', () => {
    const { messages, media } = plan(said('Nora', '1.jpg', '2.jpg'), said('Paul'), said('Paul', '3.jpg'));
    expect(messages.map(({ author, media: places }) => [author, places])).toEqual([
      [0, [0, 1]],
      [1, []],
      [1, [2]],
    ]);
    expect(media.map(({ author, name }) => [author, name])).toEqual([
      [0, '1.jpg'],
      [0, '2.jpg'],
      [1, '3.jpg'],
    ]);
  });

  it('is nobody’s where several people name it; the same person may send it twice', () => {
    expect(refusals(said('Nora', '1.jpg'), said('Paul', '1.jpg'))).toEqual(['several', 'several']);
    expect(refusals(said('Nora', '1.jpg'), said('Nora', '1.jpg'))).toEqual([null, null]);
  });

  it('is no more than a thousand files, not counting what is refused anyway', () => {
    const names = Array.from({ length: 1_002 }, (_, number) => `${number}.jpg`);
    const told = refusals(said('Nora', null, ...names));
    expect(told.slice(0, 2)).toEqual(['omitted', null]);
    expect(told.filter((refused) => refused === 'too_many')).toHaveLength(2);
    expect(told.slice(-2)).toEqual(['too_many', 'too_many']);
  });
});

describe('what an archive says of its files', () => {
  it('refuses them before they are read: absent, too large, or too much together', () => {
    const { media } = plan(
      said('Nora', 'gone.jpg', 'large.jpg', ...Array.from({ length: 6 }, (_, n) => `${n}.jpg`)),
    );
    const sizes = new Map([
      ['large.jpg', 101 * MEGA],
      ...media.slice(2).map((m): [string, number] => [m.name ?? '', 90 * MEGA]),
    ]);
    const before = refusedUnread(media, sizes, 100 * MEGA);
    expect([...before]).toEqual([
      [0, 'missing'],
      [1, 'too_large'],
      [7, 'too_many'],
    ]);
    const [, , first] = media;
    if (first) first.refused = 'broken';
    expect(refusedUnread(media, sizes, 100 * MEGA)).toEqual(before);
  });

  it('counts what two names share as often as it is unfolded', () => {
    const { media } = plan(said('Nora', ...Array.from({ length: 1_000 }, () => '1.jpg')));
    expect(refusedUnread(media, new Map([['1.jpg', 50 * MEGA]]), 100 * MEGA).size).toBe(990);
  });
});
