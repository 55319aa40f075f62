import { v7 as newId } from 'uuid';
import { buildSkill } from '../factories/build-skill.ts';
import { accompanimentMeetingOf } from './accompaniment-targets.ts';
import { nothing } from './input-makers.ts';
import { meetingOf } from './mentoring-targets.ts';
import type { Target } from './target-makers.ts';
import type { World } from './world.ts';

const token = `${'a'.repeat(30)}.${'b'.repeat(43)}`;
const milestone = { step: 'readiness', title: 'Vérifier que l’on est prêt' };
const meeting = {
  ...{ kind: 'appointment', title: 'Voir le maire' },
  ...{ startsAt: '2027-03-01T09:00:00.000Z', endsAt: '2027-03-01T10:00:00.000Z' },
};
const commitment = { text: 'Rencontrer deux maires', dueOn: '2027-03-01' };
const comparison = { title: 'Où aller ?', criteria: [], territories: [] };
const nobody = { skillIds: [], words: '' };
const profile = {
  ...{ offers: nobody, seeks: nobody, territories: [], themes: [], languages: ['fr'] },
  ...{ availability: { state: 'available' }, levels: levels() },
};
const contact = {
  ...{ name: 'Odile Marchand', role: 'Maire', email: 'mairie@exemple.test', territories: ['61'] },
  ...{ source: 'Rencontrée au salon des maires', keptUntil: '2027-12-31' },
};
const introduction = {
  ...{ whom: 'Un maire de l’Orne', motive: 'Nous ouvrons une antenne', minutes: 30 },
  ask: 'Trente minutes au téléphone',
};
const offer = { hoursPerQuarter: 6, forms: ['call'] };
const agreement = { goals: ['Choisir un territoire'], startsOn: '2027-01-01', endsOn: '2027-06-30' };

function levels() {
  const fields = ['offers', 'seeks', 'territories', 'themes', 'languages', 'availability'];
  return Object.fromEntries(fields.map((field) => [field, 'network']));
}

/** What operations about trails, territories, doors and mentors are tried with. */
export const journeyInputs = {
  'milestones.list': nothing,
  'milestones.create': () => ({ clientId: newId(), milestone }),
  'milestones.update': () => ({ milestoneId: newId(), version: 1, milestone }),
  'milestones.setArchived': () => ({ milestoneId: newId(), archived: true }),
  'milestones.order': () => ({ milestoneIds: [] }),
  'trails.mine': nothing,
  'trails.ofCohort': nothing,
  'trails.get': nothing,
  'trails.saveRoute': () => ({ revision: 0, route: { from: ['53'], to: ['61'] } }),
  'trails.saveEntry': () => ({ milestoneId: newId(), revision: 0, entry: { state: 'under-way' } }),
  'trails.history': () => ({ milestoneId: newId() }),
  'trails.suggestions': () => ({ milestoneId: newId() }),
  'accompaniments.mine': nothing,
  'accompaniments.ofCohort': nothing,
  'accompaniments.open': () => ({
    clientId: newId(),
    companions: [{ personId: newId(), side: 'host' }],
  }),
  'accompaniments.get': nothing,
  'accompaniments.setNextStep': () => ({ revision: 1, nextStep: { words: 'Visiter trois bourgs' } }),
  'accompaniments.addEntry': () => ({ clientId: newId(), body: 'Vu la mairie.' }),
  'accompaniments.editEntry': () => ({ entryId: newId(), revision: 1, body: 'Vu la mairie, deux fois.' }),
  'accompaniments.removeEntry': () => ({ entryId: newId() }),
  'accompaniments.addMeeting': () => ({ clientId: newId(), meeting }),
  'accompaniments.updateMeeting': async (_: World, tried: Target | null) => ({
    ...(await accompanimentMeetingOf(tried)),
    ...{ revision: 1, meeting },
  }),
  'accompaniments.cancelMeeting': (_: World, tried: Target | null) => accompanimentMeetingOf(tried),
  'accompaniments.askHandover': () => ({
    ...{ clientId: newId(), toPersonId: newId(), side: 'host' },
    ...{ words: 'Voici où nous en sommes.', notebook: 'all' },
  }),
  'accompaniments.answerHandover': () => ({ handoverId: newId(), answer: 'no' }),
  'accompaniments.withdrawHandover': () => ({ handoverId: newId() }),
  'accompaniments.end': nothing,
  'commitments.mine': nothing,
  'commitments.board': nothing,
  'commitments.make': () => ({ clientId: newId(), commitments: [commitment] }),
  'commitments.get': nothing,
  'commitments.update': () => ({ revision: 1, commitment }),
  'commitments.checkIn': () => ({ clientId: newId(), state: 'advanced' }),
  'commitments.addWhy': () => ({ checkInId: newId(), revision: 1, why: 'La mairie ne répond pas.' }),
  'commitments.remove': nothing,
  'commitments.help': nothing,
  'commitments.inspectLink': () => ({ token }),
  'commitments.checkInByLink': () => ({ token, clientId: newId(), state: 'kept' }),
  'commitments.addWhyByLink': () => ({ token, checkInId: newId(), revision: 1, why: 'Ils ont dit oui.' }),
  'territories.get': () => ({ code: '61' }),
  'offNotes.write': () => ({ clientId: newId(), code: '61', body: 'Passer par le vice-président.' }),
  'offNotes.update': () => ({ revision: 1, body: 'Passer par la vice-présidente.' }),
  'offNotes.remove': nothing,
  'comparisons.list': nothing,
  'comparisons.create': () => ({ clientId: newId(), comparison }),
  'comparisons.get': nothing,
  'comparisons.update': () => ({ revision: 1, comparison }),
  'comparisons.remove': nothing,
  'trailMap.get': nothing,
  'directory.find': nothing,
  'directory.ofPerson': nothing,
  'directory.mine': nothing,
  'directory.save': () => ({ revision: 0, profile }),
  'skills.list': nothing,
  'skills.propose': () => ({ label: 'Convaincre un maire' }),
  'skills.decide': async () => ({ skillId: await buildSkill(), state: 'accepted' }),
  'contacts.books': nothing,
  'contacts.list': nothing,
  'contacts.add': () => ({ clientId: newId(), contact }),
  'contacts.update': () => ({ revision: 1, contact }),
  'contacts.erase': nothing,
  'contacts.inspectLink': () => ({ token }),
  'contacts.eraseByLink': () => ({ token }),
  'introductions.mine': nothing,
  'introductions.toQualify': nothing,
  'introductions.toAnswer': nothing,
  'introductions.ask': () => ({ clientId: newId(), introduction }),
  'introductions.get': nothing,
  'introductions.edit': () => ({ revision: 1, introduction }),
  'introductions.withdraw': nothing,
  'introductions.reword': () => ({ revision: 1, introduction }),
  'introductions.agree': () => ({ revision: 1 }),
  'introductions.candidates': nothing,
  'introductions.send': () => ({ revision: 1, target: { type: 'person', personId: newId() } }),
  'introductions.decline': () => ({ advice: 'Commencez par la secrétaire de mairie.' }),
  'introductions.answer': () => ({ answer: { answer: 'no' } }),
  'introductions.inspectLink': () => ({ token }),
  'introductions.answerByLink': () => ({ token, answer: { answer: 'no' } }),
  'introductions.sayHelped': () => ({ helped: 'yes' }),
  'introductions.gaps': nothing,
  'mentoring.mine': nothing,
  'mentoring.saveOffer': () => ({ revision: 0, offer }),
  'mentoring.removeOffer': nothing,
  'mentoring.ask': () => ({ clientId: newId(), request: { form: 'call', topics: 'Premier budget' } }),
  'mentoring.withdraw': nothing,
  'mentoring.desk': nothing,
  'mentoring.saveWeights': () => ({
    revision: 0,
    weights: { theme: 4, territory: 4, topics: 3, step: 2, load: 5 },
  }),
  'mentoring.propose': nothing,
  'mentoring.confirm': () => ({ mentorId: newId() }),
  'mentorships.get': nothing,
  'mentorships.answer': () => ({ answer: 'no' }),
  'mentorships.saveAgreement': () => ({ revision: 0, agreement }),
  'mentorships.agree': () => ({ revision: 1 }),
  'mentorships.setPaused': () => ({ paused: true }),
  'mentorships.addMeeting': () => ({ clientId: newId(), meeting }),
  'mentorships.updateMeeting': async (_: World, tried: Target | null) => ({
    ...(await meetingOf(tried)),
    ...{ revision: 1, meeting },
  }),
  'mentorships.cancelMeeting': (_: World, tried: Target | null) => meetingOf(tried),
  'mentorships.noteMeeting': async (_: World, tried: Target | null) => ({
    ...(await meetingOf(tried)),
    note: 'Appeler la CAF.',
  }),
  'mentorships.close': () => ({ closing: { reached: 'yes', again: true } }),
};
