import { expect, it } from 'vitest';
import { bothBodies, hasAllOf, mergeBodies } from './merge-paragraphs.ts';

const text = (...paragraphs: string[]) => paragraphs.join('\n\n');

it.each([
  ['each another paragraph', text('a', 'b'), text('a+', 'b'), text('a', 'b+'), text('a+', 'b+')],
  ['an addition beside a change', text('a'), text('a+'), text('a', 'b'), text('a+', 'b')],
  [
    'two additions in one place, theirs first',
    text('a'),
    text('a', 'm'),
    text('a', 't'),
    text('a', 't', 'm'),
  ],
  ['two beginnings', '', 'm', 't', text('t', 'm')],
  ['the same change twice', text('a'), text('a+'), text('a+'), text('a+')],
  ['what one took out, beside an addition', text('a', 'b'), text('b'), text('a', 'b', 'c'), text('b', 'c')],
  ['blank lines, as they were', 'a\n\n\nb', 'a\n\n\nb+', 'a+\n\n\nb', 'a+\n\n\nb+'],
])('merges %s', (_, base, mine, theirs, merged) => {
  expect(mergeBodies(base, mine, theirs)).toBe(merged);
});

it.each([
  ['written anew by both', text('a', 'b'), text('a1', 'b'), text('a2', 'b')],
  ['changed by one and taken out by the other', text('a', 'b'), text('a+', 'b'), text('b')],
])('leaves to someone a paragraph %s', (_, base, mine, theirs) => {
  expect(mergeBodies(base, mine, theirs)).toBe(null);
  expect(mergeBodies(base, theirs, mine)).toBe(null);
});

it('keeps all of both, what they share once', () => {
  expect(bothBodies(text('a', 'm', 'c'), text('a', 't', 'c'))).toBe(text('a', 't', 'm', 'c'));
});

it('knows what has arrived by what was added and what was taken out', () => {
  expect(hasAllOf(text('a', 'b', 'x'), text('a'), text('a', 'b'))).toBe(true);
  expect(hasAllOf(text('a', 'x'), text('a'), text('a', 'b'))).toBe(false);
  expect(hasAllOf(text('a', 'b'), text('a', 'b'), text('a'))).toBe(false);
});
