import type { OperationName } from '@sentiers/shared/contract.ts';
import { v7 as newId } from 'uuid';
import { charterVersion } from '../../features/accounts/charter.ts';
import { buildActor } from '../factories/build-actor.ts';
import { pollInput } from '../factories/build-poll.ts';
import { seminarInput } from '../factories/build-seminar.ts';
import { type Target, threadIn } from './targets.ts';
import type { World } from './world.ts';

type Input = Record<string, unknown>;
type InputOf = (world: World, target: Target | null) => Input | Promise<Input>;

const token = 'a'.repeat(43);
/** Well made, and signed by nobody. */
const stopToken = `${'a'.repeat(30)}.${token}`;
const nothing = () => ({});
const password = 'trois-vallées-et-un-col';

/** Beside the id of its target, for every operation, an input that is right in itself: only rights decide. */
export const inputs: Record<OperationName, InputOf> = {
  'session.create': () => ({ email: 'personne@exemple.test', password: 'pas-le-bon-mot' }),
  'session.destroy': nothing,
  'session.list': nothing,
  'session.destroyAll': nothing,
  'session.requestCode': () => ({ email: 'personne@exemple.test' }),
  'session.redeemCode': () => ({ email: 'personne@exemple.test', code: '123456' }),
  'session.inspectLink': () => ({ token }),
  'session.redeemLink': () => ({ token }),
  'me.get': nothing,
  'me.updatePreferences': () => ({ lightMode: true }),
  // Refused as too common, once past the door: a new password would end the row's session.
  'me.changePassword': () => ({ password: 'motdepasse1234' }),
  'me.acceptCharter': () => ({ version: charterVersion }),
  'passwordResets.request': () => ({ email: 'personne@exemple.test' }),
  'passwordResets.redeem': () => ({ token, password }),
  'invitations.create': () => ({ email: `${newId()}@exemple.test`, role: 'member' }),
  'invitations.list': nothing,
  'invitations.revoke': nothing,
  'invitations.inspect': () => ({ token }),
  'invitations.accept': () => ({
    token,
    name: 'Nouvelle Venue',
    organisation: { name: 'Sa structure' },
    charterVersion,
  }),
  'memberships.remove': async (world) => ({ personId: await someoneEverywhere(world) }),
  'memberships.setSuspended': async (world) => ({
    personId: await someoneEverywhere(world),
    suspended: true,
  }),
  'charter.get': nothing,
  'audit.list': nothing,
  'cohorts.list': nothing,
  'cohorts.channels': nothing,
  'people.get': nothing,
  'people.listOfCohort': nothing,
  'people.setBlocked': () => ({ blocked: true }),
  'people.listBlocked': nothing,
  'people.updateMine': () => ({ bio: 'Quelques mots' }),
  // Without its picture it is refused as such, once past the door.
  'people.setPhoto': nothing,
  'people.removePhoto': nothing,
  'organisations.get': nothing,
  'organisations.listOfCohort': nothing,
  'channels.list': nothing,
  'channels.get': nothing,
  'channels.create': () => ({ kind: 'cohort', name: `Canal ${newId()}` }),
  'channels.update': () => ({ description: 'Autrement dit' }),
  'channels.setLevel': () => ({ level: 'mine' }),
  'channels.people': nothing,
  'channels.addPerson': ({ people }) => ({ personId: people.alumni }),
  'channels.removePerson': ({ people }) => ({ personId: people.alumni }),
  'channels.changes': () => ({ after: 0 }),
  'channels.groups': nothing,
  'threads.list': nothing,
  'threads.create': () => ({ clientId: newId(), title: 'Un fil de plus', body: 'Bonjour' }),
  'threads.get': nothing,
  'threads.rename': () => ({ title: 'Un autre titre' }),
  'threads.setClosed': () => ({ closed: false }),
  'threads.move': (_world, target) => ({ channelId: threadIn(target).channel.id }),
  'threads.acceptAnswer': () => ({ messageId: null }),
  'threads.setPinned': () => ({ pinned: true }),
  'threads.askAcknowledgement': () => ({ asked: true }),
  'threads.acknowledge': nothing,
  'threads.acknowledgements': nothing,
  'threads.remindAcknowledgement': nothing,
  'threads.setFollowing': () => ({ following: true }),
  'threads.setLevel': () => ({ level: 'mentions' }),
  'threads.invite': ({ people }) => ({ personId: people.alumni }),
  'threads.listUnanswered': nothing,
  'threads.listFollowed': nothing,
  'direct.open': () => ({ clientId: newId() }),
  'direct.list': nothing,
  'direct.leave': nothing,
  'conversations.changes': () => ({ after: 0 }),
  'conversations.live': nothing,
  'conversations.markRead': () => ({ seq: 1, epoch: 0 }),
  'conversations.markAllRead': () => ({ scope: { kind: 'all' }, upTo: new Date().toISOString() }),
  'conversations.setMarks': () => ({ marks: [{ conversationId: newId(), seq: 1, epoch: 0 }] }),
  'conversations.standing': nothing,
  'conversations.groups': nothing,
  'conversations.heads': nothing,
  'messages.post': () => ({ clientId: newId(), body: 'Bonjour' }),
  'messages.list': nothing,
  'messages.get': nothing,
  'messages.edit': () => ({ operationId: newId(), revision: 1, body: 'Bonjour à vous' }),
  'messages.delete': nothing,
  'messages.setReaction': () => ({ reaction: 'merci', active: true }),
  'messages.setMark': () => ({ mark: 'decision' }),
  'messages.revisions': nothing,
  'messages.withdraw': () => ({ clientId: newId() }),
  'messages.hide': () => ({ reason: 'À relire ensemble' }),
  'messages.restore': nothing,
  'polls.create': () => ({ clientId: newId(), poll: pollInput() }),
  'polls.update': () => ({ revision: 1, poll: pollInput() }),
  'polls.remove': nothing,
  'polls.open': nothing,
  'polls.close': nothing,
  'polls.show': () => ({ shown: true }),
  'polls.again': nothing,
  'polls.vote': () => ({ round: 1, choice: { kind: 'words', words: ['vallées'] } }),
  'polls.unvote': () => ({ round: 1 }),
  'polls.mine': nothing,
  'polls.voters': () => ({ round: 1 }),
  'polls.hideAnswer': () => ({ answer: 'vallées', hidden: true }),
  'files.begin': () => ({ fileId: newId(), name: 'Budget.csv', bytes: 20 }),
  'files.finish': nothing,
  'files.discard': nothing,
  'files.listOfChannel': nothing,
  'messages.move': async (world, target) => {
    const { id, channel } = threadIn(target);
    const messageIds = [await world.write(id)];
    // No thread is opened beside a seminar's rooms.
    const channelId = channel.kind === 'seminar' ? world.place('cohort').channelId : channel.id;
    return { operationId: newId(), messageIds, to: { channelId, title: 'Ailleurs' } };
  },
  'messages.moveBack': async (world, target) => ({
    operationId: newId(),
    messageIds: [await world.write(threadIn(target).id)],
  }),
  'messages.moves': nothing,
  'inbox.list': nothing,
  'inbox.groups': nothing,
  'inbox.markAllDone': () => ({ upTo: new Date().toISOString() }),
  'inbox.setManyDone': () => ({ noticeIds: [newId()], done: true }),
  'inbox.setDone': () => ({ done: true }),
  'inbox.badges': nothing,
  'inbox.changes': () => ({ after: 0 }),
  'mails.settings': nothing,
  'mails.updateSettings': () => ({ rhythm: 'daily', hour: 7 }),
  'mails.setThreadStopped': () => ({ stopped: true }),
  'mails.inspectStop': () => ({ token: stopToken }),
  'mails.stop': () => ({ token: stopToken }),
  'weekly.get': nothing,
  'weekly.prepare': nothing,
  'weekly.save': () => ({ revision: 1, title: 'La semaine', body: 'Bonjour' }),
  'weekly.send': () => ({ revision: 1 }),
  'weekly.updateSettings': () => ({ hour: 10 }),
  'imports.listOfChannel': nothing,
  // Nothing was sent: it is refused as such, once past the door.
  'imports.begin': () => ({ importId: newId(), fileId: newId() }),
  'imports.setAuthor': () => ({ author: 0, choice: 'out' }),
  'imports.publish': () => ({ title: 'Notre groupe', revision: 1 }),
  'imports.discard': nothing,
  'imports.consent': nothing,
  'imports.answer': () => ({ answer: 'initials' }),
  'reports.create': () => ({ reason: 'spam' }),
  'reports.list': nothing,
  'reports.close': () => ({ status: 'resolved' }),
  'drafts.list': nothing,
  'drafts.put': (world) => ({ context: contextIn(world), number: 1, body: 'Je cherche' }),
  'drafts.discard': (world) => ({ context: contextIn(world), number: 2 }),
  'threads.setOpportunity': () => ({ type: 'call', deadline: tomorrow() }),
  'threads.listOpportunities': nothing,
  'calendar.get': nothing,
  'calendar.renew': nothing,
  'calendar.revoke': nothing,
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
  // Of no room: what it answers tells nothing of rights.
  'rooms.setQuestions': () => ({ anonymous: true, approval: true }),
  'rooms.setGuests': () => ({ allowed: true }),
  // Refused as no code, once past the door: what is asked of one is what its room is asked.
  'rooms.animators': nothing,
  'rooms.setAnimator': async (world) => ({ personId: await someoneEverywhere(world) }),
  'rooms.setOrder': () => ({ items: [] }),
  'rooms.pinMessage': () => ({ messageId: newId() }),
  'rooms.pinLine': () => ({ pinId: newId(), text: 'On reprend à 14 h' }),
  'rooms.unpin': () => ({ pinId: newId() }),
  'rooms.rehearse': nothing,
  'rooms.endRehearsal': nothing,
  'rooms.enter': () => ({ code: 'AEIOUY' }),
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
  'territories.list': nothing,
  'scheduled.list': nothing,
  'scheduled.create': () => ({ clientId: newId(), body: 'Bonjour', at: tomorrow() }),
  'scheduled.update': () => ({ revision: 1, at: tomorrow() }),
  'scheduled.cancel': nothing,
  'scheduled.send': nothing,
  'reminders.list': nothing,
  'reminders.set': () => ({ at: tomorrow(), note: 'À relire' }),
  'reminders.remove': (world) => ({ messageId: world.place('cohort').messageId }),
  'bookmarks.list': nothing,
  'bookmarks.marks': nothing,
  'bookmarks.set': () => ({ note: 'À garder' }),
  'bookmarks.remove': (world) => ({ messageId: world.place('cohort').messageId }),
  'search.find': () => ({ q: 'vallées' }),
  'search.suggest': () => ({ operator: 'author', value: 'no' }),
  'search.listSaved': nothing,
  'search.save': () => ({ savedId: newId(), name: 'Navettes', q: 'navette' }),
  'search.removeSaved': () => ({ savedId: newId() }),
  'cards.find': (world) => ({
    addresses: [{ kind: 'thread', threadId: world.place('cohort').threadId }],
  }),
};

function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString();
}

function contextIn(world: World): string {
  return `thread:${world.place('cohort').threadId}`;
}

/** The author's hand, where the target is a room; no other thread has hands. */
async function raisedHand({ browser }: World, target: Target | null): Promise<string> {
  const { id, kind } = threadIn(target);
  if (kind !== 'room') return newId();
  const { body } = await browser.put(`/api/rooms/${id}/hand`, {}).expect(200);
  return body.id;
}

/** Someone new, in every cohort: who is removed, or suspended, is there for no other try. */
async function someoneEverywhere(world: World): Promise<string> {
  const cohorts = [world.cohortId, world.otherCohortId, world.endedCohortId];
  const someone = await buildActor(
    cohorts.map((id) => ({ role: 'member' as const, scope: { kind: 'cohort' as const, id } })),
  );
  return someone.personId;
}
