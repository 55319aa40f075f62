import { randomUUID } from 'node:crypto';

const words = 'Quelques mots';

function kind(): object {
  const section = {
    key: 'recit',
    type: 'text',
    title: words,
    question: words,
    help: words,
    required: true,
    level: 'cohort',
  };
  return { name: words, description: words, icon: 'book', sections: [section] };
}

function trial(): object {
  return {
    ...{ organisationId: null, territoryCode: '23', context: words, adaptation: words, result: 'worked' },
    ...{
      outcome: words,
      difficulty: words,
      startedOn: '2027-03-01',
      reportOn: '2027-04-01',
      level: 'network',
    },
  };
}

function collection(): object {
  return { title: words, description: words, audience: 'mine', cohortId: null };
}

function publicWords(): object {
  return {
    name: words,
    tagline: words,
    steps: [{ step: 'readiness', title: words, body: words }],
    takesInterest: true,
  };
}

/** What operations of the library and of the public pages are given, where it can't be guessed. */
export const libraryWords = {
  'experienceKinds.create': () => ({ kind: kind() }),
  'experienceKinds.update': () => ({ kind: kind() }),
  'experienceKinds.order': () => ({ kindIds: [randomUUID()] }),
  'experiences.create': () => ({ source: { from: 'nothing' } }),
  'experiences.saveHead': () => ({
    head: { title: words, summary: words, outcome: 'worked', coverId: null },
  }),
  'experiences.saveSection': () => ({ level: 'cohort', value: { type: 'text', body: words } }),
  'experiences.addSection': () => ({ type: 'text', after: null }),
  'experiences.saveIdentity': () => ({
    identity: { level: 'network', pseudonym: words, replacements: [{ from: words, to: words }] },
  }),
  'experiences.setAuthors': () => ({ personIds: [randomUUID()] }),
  'experiences.askReview': () => ({ personIds: [randomUUID()], request: words }),
  'experiences.addNote': () => ({ sectionId: null, passage: { before: words, text: words } }),
  'experiences.agree': () => ({ answers: [{ sectionId: randomUUID(), level: 'network', answer: 'yes' }] }),
  'experiences.setUseful': () => ({ useful: { reason: 'inspired', words } }),
  'trials.declare': () => ({ trial: trial() }),
  'trials.update': () => ({ trial: trial() }),
  'collections.create': () => ({ collection: collection() }),
  'collections.update': () => ({ collection: collection() }),
  'collections.setItem': () => ({ item: { note: words } }),
  'collections.order': () => ({ experienceIds: [randomUUID()] }),
  'library.find': () => ({
    ...{ theme: ['mobilite'], territory: ['23'], step: ['launch'], kind: [randomUUID()] },
    ...{ outcome: ['worked'], cohort: [randomUUID()], tried: ['any'] },
  }),
  'publicFace.saveWords': () => ({ words: publicWords() }),
};
