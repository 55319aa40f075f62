import { randomUUID } from 'node:crypto';

const words = 'Quelques mots';
const day = '2027-03-01';

function milestone(): object {
  const choice = { key: 'oui', label: words, reading: 'strength', advice: words };
  const question = {
    key: 'equipe',
    section: words,
    text: words,
    help: words,
    choices: [choice],
    keywords: words,
  };
  return {
    ...{ step: 'readiness', title: words, purpose: words, questions: [question] },
    forms: [{ key: 'antenne', label: words, asks: words }],
  };
}

function entry(): object {
  return {
    ...{ state: 'under-way', level: 'incubator', answers: { equipe: 'oui' }, notes: words, fileIds: [] },
    ...{ dueOn: day, form: null, partners: [{ name: words, note: words, metOn: day }] },
  };
}

function meeting(): object {
  return {
    ...{ kind: 'visit', title: words, place: words, note: words },
    ...{ startsAt: '2027-03-01T09:00:00.000Z', endsAt: '2027-03-01T10:00:00.000Z' },
  };
}

function comparison(): object {
  return {
    ...{ title: words, level: 'mine', criteria: [{ key: 'besoin', label: words, weight: 3 }] },
    territories: [{ code: '61', notes: words, marks: { besoin: { mark: 3, why: words } } }],
    choice: { code: '61', why: words },
  };
}

function profile(): object {
  const said = { skillIds: [], words };
  const fields = ['offers', 'seeks', 'territories', 'themes', 'languages', 'availability'];
  return {
    ...{ offers: said, seeks: said, territories: ['61'], themes: ['mobilite'], languages: ['fr'] },
    availability: { state: 'limited', until: day, note: words },
    levels: Object.fromEntries(fields.map((field) => [field, 'network'])),
  };
}

function contact(): object {
  return {
    ...{
      name: words,
      role: words,
      body: words,
      email: 'mairie@exemple.test',
      phone: '',
      territories: ['61'],
    },
    ...{ themes: [], source: words, notes: words, keptUntil: '2027-12-31' },
  };
}

function introduction(): object {
  return { whom: words, territoryCode: '61', motive: words, context: words, ask: words, minutes: 30 };
}

function offer(): object {
  return {
    ...{ hoursPerQuarter: 6, forms: ['call', 'months'], themes: ['mobilite'], topics: words },
    ...{ territories: ['61'], pausedUntil: day, words },
  };
}

/** What operations about trails, territories, doors and mentors are given, where it can't be guessed. */
export const journeyWords = {
  'milestones.create': () => ({ milestone: milestone() }),
  'milestones.update': () => ({ milestone: milestone() }),
  'milestones.order': () => ({ milestoneIds: [randomUUID()] }),
  'trails.saveRoute': () => ({ route: { from: ['53'], to: ['61'] } }),
  'trails.saveEntry': () => ({ entry: entry() }),
  'accompaniments.open': () => ({ companions: [{ personId: randomUUID(), side: 'host' }] }),
  'accompaniments.setNextStep': () => ({ nextStep: { words, dueOn: day } }),
  'accompaniments.addMeeting': () => ({ meeting: meeting() }),
  'accompaniments.updateMeeting': () => ({ meeting: meeting() }),
  'commitments.make': () => ({
    commitments: [{ text: words, dueOn: day, level: 'cohort' }],
    source: { from: 'anytime' },
  }),
  'commitments.update': () => ({ commitment: { text: words, dueOn: day, level: 'cohort' } }),
  'territories.get': () => ({ code: '61' }),
  'offNotes.write': () => ({ code: '61' }),
  'comparisons.create': () => ({ comparison: comparison() }),
  'comparisons.update': () => ({ comparison: comparison() }),
  'directory.find': () => ({
    ...{ territory: '61', language: 'fr', available: 'yes', type: 'all' },
    ...{ offers: randomUUID(), seeks: randomUUID(), cohort: randomUUID() },
  }),
  'directory.save': () => ({ profile: profile() }),
  'skills.decide': () => ({ state: 'accepted', label: words, mergeInto: null }),
  'contacts.add': () => ({ contact: contact() }),
  'contacts.update': () => ({ contact: contact() }),
  'introductions.ask': () => ({ introduction: introduction() }),
  'introductions.edit': () => ({ introduction: introduction() }),
  'introductions.reword': () => ({ introduction: introduction() }),
  'introductions.send': () => ({ target: { type: 'contact', contactId: randomUUID() } }),
  'introductions.answer': () => ({ answer: { answer: 'yes', words } }),
  'introductions.answerByLink': () => ({ answer: { answer: 'yes', words } }),
  'mentoring.saveOffer': () => ({ offer: offer() }),
  'mentoring.ask': () => ({
    request: { form: 'call', themes: ['mobilite'], topics: words, territoryCode: '61', words },
  }),
  'mentoring.saveWeights': () => ({ weights: { theme: 1, territory: 1, topics: 1, step: 1, load: 1 } }),
  'mentorships.saveAgreement': () => ({
    agreement: { goals: [words], startsOn: day, endsOn: '2027-06-01', rhythm: words },
  }),
  'mentorships.addMeeting': () => ({ meeting: meeting() }),
  'mentorships.updateMeeting': () => ({ meeting: meeting() }),
  'mentorships.close': () => ({ closing: { reached: 'yes', useful: words, again: true } }),
};
