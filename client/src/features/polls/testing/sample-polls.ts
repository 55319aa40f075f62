import type { Choice } from '@sentiers/shared/polls/choice.ts';
import type { PollForm } from '@sentiers/shared/polls/form.ts';
import type { Poll, Result, Tally } from '@sentiers/shared/polls/schema.ts';
import type { PollAbilities, PollView } from '../logic/poll-view.ts';

const option = (id: string, label: string) => ({ id, label });
export const means = [
  option('train', 'Le train, puis à vélo'),
  option('car', 'La voiture, à plusieurs'),
  option('bus', 'Le car de la région'),
  option('none', 'Je ne peux pas venir : visio ?'),
];

/** One form of each kind, by what it is for. */
export const forms = {
  single: { kind: 'single', options: means },
  multiple: { kind: 'multiple', options: means, most: 2 },
  scale: { kind: 'scale', from: 1, to: 5, fromLabel: 'pas du tout', toLabel: 'tout à fait' },
  ranking: { kind: 'ranking', options: means, most: null },
  words: { kind: 'words', most: 3 },
  text: { kind: 'text' },
  dates: {
    kind: 'dates',
    options: [
      { id: 'monday', startsAt: '2027-01-04T09:00:00.000Z', endsAt: '2027-01-04T11:00:00.000Z' },
      { id: 'tuesday', startsAt: '2027-01-05T13:00:00.000Z', endsAt: null },
      { id: 'friday', startsAt: '2027-01-08T09:00:00.000Z', endsAt: '2027-01-09T16:00:00.000Z' },
    ],
  },
} as const satisfies Record<PollForm['kind'], PollForm>;

const counts = (...numbers: number[]) =>
  means.map(({ id }, index) => ({ optionId: id, count: numbers[index] ?? 0 }));
const answers = (given: Record<string, number>) =>
  Object.entries(given).map(([text, count]) => ({ text, count, hidden: false }));

const questions: Record<PollForm['kind'], string> = {
  single: 'Comment venez-vous au séminaire de janvier ?',
  multiple: 'Quels trajets vous iraient aussi ?',
  scale: 'Vous sentez-vous à l’aise pour appeler une mairie ?',
  ranking: 'Dans quel ordre faut-il organiser les trajets ?',
  words: 'Trois mots pour dire votre arrivée sur le territoire',
  text: 'Qu’est-ce qui vous aurait aidé·e la première année ?',
  dates: 'Quand se retrouve-t-on pour préparer l’Orne ?',
};

/** What 23 people answered to each. */
export const results: Record<PollForm['kind'], Result> = {
  single: { kind: 'options', options: counts(11, 7, 4, 1) },
  multiple: { kind: 'options', options: counts(15, 12, 9, 2) },
  scale: {
    kind: 'scale',
    values: [1, 2, 3, 4, 5].map((value, index) => ({ value, count: [1, 2, 5, 9, 6][index] ?? 0 })),
    mean: 3.74,
  },
  ranking: {
    kind: 'ranking',
    options: [
      { optionId: 'train', points: 74, firsts: 12 },
      { optionId: 'car', points: 61, firsts: 7 },
      { optionId: 'bus', points: 58, firsts: 4 },
      { optionId: 'none', points: 37, firsts: 0 },
    ],
  },
  words: {
    kind: 'words',
    answers: answers({
      ...{
        confiance: 14,
        lenteur: 9,
        élus: 7,
        financement: 6,
        solitude: 4,
        'bouche-à-oreille': 3,
        mairie: 3,
      },
      ...{ logement: 2, 'communauté de communes': 2, patience: 2, vélo: 1, gare: 1, neige: 1, marché: 1 },
    }),
    more: 0,
  },
  text: {
    kind: 'texts',
    answers: answers({
      'Quelqu’un sur place qui connaît tout le monde.': 3,
      'Six mois devant nous, sans avoir à facturer.': 1,
      'Une première commune qui dise oui, même petite.': 1,
    }),
    more: 2,
  },
  dates: {
    kind: 'options',
    options: [
      { optionId: 'monday', count: 9 },
      { optionId: 'tuesday', count: 17 },
      { optionId: 'friday', count: 4 },
    ],
  },
};

/** An answer to each. */
export const choices: Record<PollForm['kind'], Choice> = {
  single: { kind: 'options', optionIds: ['train'] },
  multiple: { kind: 'options', optionIds: ['train', 'bus'] },
  scale: { kind: 'scale', value: 4 },
  ranking: { kind: 'ranking', optionIds: ['train', 'bus', 'car', 'none'] },
  words: { kind: 'words', words: ['confiance', 'gare'] },
  text: { kind: 'text', text: 'Six mois devant nous, sans avoir à facturer.' },
  dates: { kind: 'options', optionIds: ['monday', 'tuesday'] },
};

/** A poll that is open, anonymous, its results shown. */
export function samplePoll(changed: Partial<Poll> = {}): Poll {
  const form = changed.form ?? forms.single;
  return {
    ...{ kind: 'poll', id: `poll-${form.kind}`, version: 1, conversationId: 'room', round: 1, revision: 1 },
    author: {
      id: 'elise',
      name: 'Élise Rambaud',
      organisation: 'Kiif',
      role: 'facilitator',
      cohortYear: null,
      photo: null,
    },
    question: questions[form.kind],
    ...{ form, anonymous: true, resultsHidden: false, state: 'open', shown: true },
    ...{ createdAt: '2026-12-01T09:00:00.000Z', openedAt: '2026-12-01T09:00:00.000Z', closedAt: null },
    ...changed,
  };
}

export function sampleTally(poll: Poll, changed: Partial<Tally> = {}): Tally {
  return {
    ...{ kind: 'tally', id: `tally-${poll.id}-${poll.round}`, version: 1, conversationId: 'room' },
    ...{ pollId: poll.id, round: poll.round, voters: { people: 23, tables: 0 } },
    results: { byPerson: results[poll.form.kind], byTable: null },
    ...changed,
  };
}

const reader: PollAbilities = {
  ...{ vote: true, manage: false, open: false, results: true, voters: false, hide: false },
};

interface SampleView extends Partial<Omit<PollView, 'poll' | 'may' | 'tally'>> {
  poll?: Partial<Poll>;
  tally?: Partial<Tally> | null;
  may?: Partial<PollAbilities>;
}

/** A poll as a reader sees it. */
export function sampleView({ poll: changed, tally, may, ...view }: SampleView = {}): PollView {
  const poll = samplePoll(changed);
  return {
    ...{
      poll,
      first: null,
      mine: null,
      pending: false,
      table: null,
      inRoom: false,
      may: { ...reader, ...may },
    },
    tally: tally === null ? null : sampleTally(poll, tally),
    ...view,
  };
}

/** The first round of a poll: fewer votes, spread otherwise. */
export function firstRound(poll: Poll): Tally {
  const byPerson = results[poll.form.kind];
  const before: Result =
    byPerson.kind === 'options'
      ? {
          ...byPerson,
          options: byPerson.options.map((one, index) => ({ ...one, count: [6, 9, 3, 2][index] ?? 0 })),
        }
      : byPerson.kind === 'scale'
        ? {
            ...byPerson,
            mean: 2.9,
            values: byPerson.values.map((one, index) => ({ ...one, count: [4, 5, 6, 3, 2][index] ?? 0 })),
          }
        : byPerson;
  return sampleTally(
    { ...poll, round: 1 },
    { voters: { people: 20, tables: 0 }, results: { byPerson: before, byTable: null } },
  );
}
