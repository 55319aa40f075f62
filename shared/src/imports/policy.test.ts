import { describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import type { ChannelFacts } from '../channels/policy.ts';
import { bringsMedia, canAnswerImport, canPrepareImport, canSeeImport, previewOf, wayOf } from './policy.ts';
import type { AuthorMedia, ImportAuthor } from './schema.ts';

const channel: ChannelFacts = {
  id: 'channel',
  kind: 'cohort',
  membership: 'open',
  cohortId: 'cohort',
  cohortEnded: false,
  openAfterEnd: false,
};

function actor(role: 'member' | 'facilitator', suspended = false): Actor {
  return { personId: 'me', suspended, grants: [{ role, scope: { kind: 'cohort', id: 'cohort' } }] } as Actor;
}

it.each([
  { who: actor('member'), asked: [], prepares: false, answers: false },
  { who: actor('member'), asked: ['me'], prepares: false, answers: true },
  { who: actor('member', true), asked: ['me'], prepares: false, answers: false },
  { who: actor('facilitator'), asked: [], prepares: true, answers: false },
  { who: actor('facilitator'), asked: ['me'], prepares: true, answers: true },
])('is prepared ($prepares) and answered ($answers) by whom it concerns', ({ who, asked, ...expected }) => {
  const facts = { channel, asked };
  expect(canPrepareImport(who, facts)).toBe(expected.prepares);
  expect(canAnswerImport(who, facts)).toBe(expected.answers);
  expect(canSeeImport(who, facts)).toBe(expected.prepares || expected.answers);
});

type Choice = Pick<ImportAuthor, 'choice' | 'answer'>;
const choices: Record<
  'silent' | 'named' | 'asInitials' | 'refused' | 'initials' | 'out' | 'leftOut',
  Choice
> = {
  silent: { choice: 'person', answer: null },
  named: { choice: 'person', answer: 'named' },
  asInitials: { choice: 'person', answer: 'initials' },
  refused: { choice: 'person', answer: 'refused' },
  initials: { choice: 'initials', answer: null },
  out: { choice: 'out', answer: 'named' },
  leftOut: { choice: 'out', answer: 'initials' },
};

it.each([
  ['silent', 'out'],
  ['named', 'named'],
  ['asInitials', 'initials'],
  ['refused', 'out'],
  ['initials', 'initials'],
  ['out', 'out'],
  ['leftOut', 'out'],
] as const)(
  'the words of an author (%s) come in: %s; what they showed, only under their name',
  (who, way) => {
    expect(wayOf(choices[who])).toBe(way);
    expect(bringsMedia(choices[who])).toBe(who === 'named');
  },
);

describe('a preview', () => {
  const media: AuthorMedia = { photos: 3, voices: 2, documents: 1, bytes: 600, refused: { too_large: 1 } };
  const nothing = { messages: 0, photos: 0, voices: 0, documents: 0, bytes: 0, messagesOut: 0, left: {} };

  it.each([
    ['named', { messages: 9, photos: 3, voices: 2, documents: 1, bytes: 600, left: { too_large: 1 } }],
    ['asInitials', { messages: 9, left: { unnamed: 6, too_large: 1 } }],
    ['initials', { messages: 9, left: { unnamed: 6, too_large: 1 } }],
    ['silent', { messagesOut: 9 }],
    ['refused', { messagesOut: 9 }],
    ['out', { messagesOut: 9 }],
  ] as const)('tells what comes in of an author (%s), and what stays out', (who, expected) => {
    expect(previewOf([{ ...choices[who], messages: 9, media }])).toEqual({ ...nothing, ...expected });
  });

  it('adds authors up, and says nothing of what there is none of', () => {
    const none: AuthorMedia = { photos: 0, voices: 0, documents: 0, bytes: 0, refused: { omitted: 2 } };
    expect(
      previewOf([
        { ...choices.named, messages: 1, media },
        { ...choices.named, messages: 2, media: none },
        { ...choices.initials, messages: 4, media: none },
        { ...choices.out, messages: 8, media },
      ]),
    ).toEqual({
      ...{ messages: 7, photos: 3, voices: 2, documents: 1, bytes: 600, messagesOut: 8 },
      left: { too_large: 1, omitted: 4 },
    });
    expect(previewOf([])).toEqual(nothing);
  });
});
