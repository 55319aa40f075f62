import { describe, expect, test } from 'vitest';
import { emptyOpportunity, isEmpty, sameContent } from './content.ts';
import { type DraftContent, draftContentSchema } from './schema.ts';

const offer = {
  type: 'job',
  deadline: '2026-12-01T17:00:00.000Z',
  territoryCode: '48',
  address: 'Mende',
} as const;
const offering = (fields: Partial<typeof emptyOpportunity> = {}) => ({
  body: 'a',
  opportunity: { ...offer, ...fields },
});

test.each<[DraftContent, DraftContent, boolean]>([
  [{ body: 'a' }, { body: 'a', title: '' }, true],
  [{ body: 'a', title: '' }, { body: 'a' }, true],
  [{ body: 'a' }, { body: 'b' }, false],
  [{ body: 'a', title: 't' }, { body: 'a' }, false],
  [{ body: 'a', threadKind: 'question' }, { body: 'a' }, false],
  [{ body: 'a', acknowledgement: false }, { body: 'a' }, true],
  [{ body: 'a' }, { body: 'a', acknowledgement: true }, false],
  [{ body: 'a', opportunity: emptyOpportunity }, { body: 'a' }, true],
  [{ body: 'a' }, { body: 'a', opportunity: { ...emptyOpportunity, type: 'date' } }, false],
  [offering(), offering(), true],
  [offering(), offering({ type: 'call' }), false],
  [offering(), offering({ deadline: null }), false],
  [offering(), offering({ territoryCode: null }), false],
  [offering(), offering({ address: 'Mende ' }), false],
])('%o and %o are the same: %s', (one, other, expected) => {
  expect(sameContent(one, other)).toBe(expected);
  expect(sameContent(other, one)).toBe(expected);
});

test.each<[DraftContent, boolean]>([
  [{ body: ' \n' }, true],
  [{ body: '', title: '  ' }, true],
  [{ body: '', threadKind: 'announcement', acknowledgement: true }, true],
  [{ body: '', opportunity: { ...emptyOpportunity, type: 'job', address: ' ' } }, true],
  [{ body: 'a' }, false],
  [{ body: '', title: 'a' }, false],
  [{ body: '', opportunity: { ...emptyOpportunity, deadline: offer.deadline } }, false],
  [{ body: '', opportunity: { ...emptyOpportunity, territoryCode: '48' } }, false],
  [{ body: '', opportunity: { ...emptyOpportunity, address: 'Mende' } }, false],
])('%o is empty: %s', (content, expected) => {
  expect(isEmpty(content)).toBe(expected);
});

describe('a draft of an opportunity', () => {
  const read = (opportunity: object) => draftContentSchema.safeParse({ body: '', opportunity }).success;

  test.each([
    ['half filled in', emptyOpportunity],
    ['whose deadline is over by now', { ...offer, deadline: '2020-01-01T09:00:00.000Z' }],
    ['with spaces where one is about to write', { ...offer, address: '  ' }],
    ['of a whole région', { ...offer, territoryCode: 'region:76' }],
  ])('is kept %s', (_, opportunity) => {
    expect(read(opportunity)).toBe(true);
  });

  test.each([
    ['of a kind that there is not', { ...offer, type: 'gift' }],
    ['until no moment', { ...offer, deadline: 'demain' }],
    ['on no territory', { ...offer, territoryCode: 'partout' }],
    ['at an address that is too long', { ...offer, address: 'a'.repeat(301) }],
    ['at an address that is no text', { ...offer, address: 'a\ud800' }],
    ['without one of its fields', { type: 'job' }],
  ])('is refused %s', (_, opportunity) => {
    expect(read(opportunity)).toBe(false);
  });
});
