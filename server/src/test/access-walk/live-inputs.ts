import type { OperationName } from '@sentiers/shared/contract.ts';
import { v7 as newId } from 'uuid';
import { seminarInput } from '../factories/build-seminar.ts';
import { type InputOf, nothing, someoneEverywhere } from './input-makers.ts';
import type { Target } from './target-makers.ts';
import { threadIn } from './targets.ts';
import type { World } from './world.ts';

/** As `inputs`, of seminars, their rooms and what those leave. */
export const liveInputs = {
  'seminars.list': nothing,
  'seminars.create': () => ({ clientId: newId(), seminar: seminarInput() }),
  'seminars.get': nothing,
  'seminars.update': () => ({ revision: 1, seminar: seminarInput() }),
  'seminars.remove': nothing,
  'seminars.announce': nothing,
  'seminars.cancel': () => ({ reason: 'La salle n’est plus libre.' }),
  'seminars.register': nothing,
  'seminars.unregister': nothing,
  'seminars.rosterSheet': nothing,
  'seminars.roster': nothing,
  'packs.get': nothing,
  'rooms.list': nothing,
  'rooms.prepare': nothing,
  'rooms.open': nothing,
  'rooms.close': nothing,
  'rooms.setSlowMode': () => ({ seconds: 10 }),
  'rooms.setFocus': () => ({ target: null }),
  'rooms.setStage': () => ({ target: null }),
  'rooms.setQuestions': () => ({ anonymous: true, approval: true }),
  'rooms.setGuests': () => ({ allowed: true }),
  'rooms.animators': nothing,
  'rooms.setAnimator': async (world) => ({ personId: await someoneEverywhere(world) }),
  'rooms.setOrder': () => ({ items: [] }),
  'rooms.pinMessage': () => ({ messageId: newId() }),
  'rooms.pinLine': () => ({ pinId: newId(), text: 'On reprend à 14 h' }),
  'rooms.unpin': () => ({ pinId: newId() }),
  'rooms.rehearse': nothing,
  'rooms.endRehearsal': nothing,
  // Refused as no code, once past the door: what is asked of one is what its room is asked.
  'rooms.enter': () => ({ code: 'AEIOUY' }),
  // Of no room: what it answers tells nothing of rights.
  'rooms.enterAsGuest': () => ({ code: 'AEIOUY', name: 'De passage' }),
  'rooms.setMuted': async (world) => ({ personId: await someoneEverywhere(world), muted: true }),
  'hands.raise': nothing,
  'hands.lower': nothing,
  'hands.give': async (world, target) => ({ handId: await raisedHand(world, target) }),
  'hands.lowerOne': async (world, target) => ({ handId: await raisedHand(world, target) }),
  'hands.lowerAll': nothing,
  'pulse.set': () => ({ feeling: 'clear' }),
  'pulse.mine': nothing,
  'tables.sit': () => ({ name: 'Table 3', people: 4 }),
  'tables.leave': nothing,
  'codev.start': async (world) => ({
    clientId: world.people.inCohort,
    facilitatorId: world.author.personId,
  }),
  'codev.move': () => ({ stage: 'clarification' }),
  'codev.addTime': () => ({ minutes: 5 }),
  'codev.setStopped': () => ({ stopped: true }),
  'codev.write': () => ({ text: 'subject', words: 'Convaincre un maire', before: '' }),
  'codev.commit': () => ({ commitment: null }),
  'codev.sheet': nothing,
  'codev.sheets': nothing,
  'roomQuestions.ask': () => ({ clientId: newId(), text: 'Qui vient en train ?' }),
  'roomQuestions.mine': nothing,
  'roomQuestions.vote': () => ({ voted: true }),
  'roomQuestions.withdraw': nothing,
  'roomQuestions.approve': nothing,
  'roomQuestions.edit': () => ({ revision: 1, text: 'Qui vient en train ?' }),
  'roomQuestions.dismiss': nothing,
  'roomQuestions.restore': nothing,
  'roomQuestions.answer': () => ({ revision: 1, answer: { kind: 'live' } }),
  'roomQuestions.reopen': nothing,
  'roomQuestions.merge': () => ({ intoId: newId() }),
  'roomQuestions.unmerge': nothing,
  'roomQuestions.setMark': () => ({ mark: 'decision' }),
  'recaps.get': nothing,
  'recaps.mine': () => ({ roomId: newId() }),
  'recaps.answer': () => ({ answer: { choice: 'refuse' } }),
  // These rooms are not closed: once past the door, their recap is not ready.
  'recaps.desk': nothing,
  'recaps.arrange': () => ({
    revision: 1,
    arrangement: { title: 'Un récapitulatif', intro: '', order: [], dropped: [] },
  }),
  'recaps.publish': () => ({ revision: 1, channelId: newId() }),
  'recaps.openQuestion': async (world) => ({
    passageId: newId(),
    question: {
      title: 'Qui vient en train ?',
      channelId: newId(),
      personId: await someoneEverywhere(world),
      dueOn: '2030-03-04',
    },
  }),
  'replays.list': nothing,
  'replays.prepare': nothing,
  'replays.get': nothing,
  'replays.timeline': nothing,
  'replays.setPosition': () => ({ seconds: 12 }),
  'replays.update': () => ({ revision: 1, startsAt: null, duration: 60, chapters: [] }),
  'replays.setVideo': () => ({ video: { kind: 'address', address: 'https://video.exemple.org/film.mp4' } }),
  'replays.setCaptions': () => ({ language: 'fr', text: 'WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour' }),
  'replays.removeCaptions': () => ({ language: 'fr' }),
  'replays.proposals': nothing,
  // Someone of no row, for whom nothing changes.
  'replays.ask': ({ author }) => ({ personId: author.personId }),
  'replays.declareAbsent': () => ({ personId: newId() }),
  'replays.publish': nothing,
  'replays.unpublish': nothing,
  'replays.consent': nothing,
  'replays.answer': () => ({ answer: 'accepted' }),
} satisfies Partial<Record<OperationName, InputOf>>;

/** The author's hand, where the target is a room; no other thread has hands. */
async function raisedHand({ browser }: World, target: Target | null): Promise<string> {
  const { id, kind } = threadIn(target);
  if (kind !== 'room') return newId();
  const { body } = await browser.put(`/api/rooms/${id}/hand`, {}).expect(200);
  return body.id;
}
