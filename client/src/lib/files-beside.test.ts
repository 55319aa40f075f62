import { describe, expect, it } from 'vitest';
import { bodyWith, filesBeside, wordsWithout } from './files-beside.ts';

const id = (nth: number) => `0192f0a4-7c3e-7a10-8b11-00000000000${nth}`;
const budget = { id: id(1), name: 'Budget [2026].csv', kind: 'document' } as const;
const photo = { id: id(2), name: 'Toit.png', kind: 'image' } as const;
const voice = { id: id(3), name: 'Message vocal', kind: 'audio' } as const;
const all = [budget, photo, voice];

describe('files beside words', () => {
  it('stand after them, a voice message before', () => {
    expect(bodyWith(' Voici. ', all)).toBe(
      `[Message vocal](voice:${id(3)})\n\nVoici.\n\n[Budget  2026 .csv](file:${id(1)})\n![Toit](file:${id(2)})`,
    );
    expect(bodyWith('', [budget])).toBe(`[Budget  2026 .csv](file:${id(1)})`);
  });

  it('are those of this device that are not among the words', () => {
    const body = bodyWith('Voici.', all);
    expect(filesBeside(body, [budget, { ...photo, placed: true }, voice])).toEqual([voice.id, budget.id]);
    expect(filesBeside('Voici.', all)).toEqual([]);
  });

  it('are not named twice', () => {
    const body = `Voici ![Toit](file:${id(2)}) tel quel.`;
    expect(bodyWith(body, [photo])).toBe(body);
  });

  it.each(['Voici.', '', 'Deux\n\n\nparagraphes, et [un lien](https://exemple.org).', '```\n\n\n```'])(
    'are taken apart from them as they were put together: %j',
    (words) => {
      expect(
        wordsWithout(
          bodyWith(words, all),
          all.map((file) => file.id),
        ),
      ).toBe(words);
      const others = [budget, photo].map((file) => file.id);
      expect(wordsWithout(bodyWith(words, all), others)).toBe(bodyWith(words, [voice]));
    },
  );
});
