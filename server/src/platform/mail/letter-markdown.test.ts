import { describe, expect, it } from 'vitest';
import { piecesOfMarkdown } from './letter-markdown.ts';

const publicUrl = 'https://sentiers.example';
const id = '0190d0a0-0000-7000-8000-000000000000';
const spansOf = (body: string) =>
  piecesOfMarkdown(body, publicUrl).flatMap((piece) => ('spans' in piece ? piece.spans : []));

describe('what is spoken of, in a mail', () => {
  it.each([
    [`Voir #[Une navette](thread:${id})`, 'Une navette', `/fils/${id}`],
    [`Voir #[Ouvrir à deux](experience:${id})`, 'Ouvrir à deux', `/retours/${id}`],
    [`Voir @[Nora Petit](person:${id})`, '@Nora Petit', `/personnes/${id}`],
  ])('leads to its page: %s', (body, text, path) => {
    expect(spansOf(body)).toEqual([{ text: 'Voir ' }, { text, url: publicUrl + path }]);
  });
});
