import { cohortModules } from '@sentiers/shared/cohorts/modules.ts';
import type { OperationName } from '@sentiers/shared/contract.ts';
import { v7 as newId } from 'uuid';
import { charterVersion } from '../../features/accounts/charter.ts';
import { pollInput } from '../factories/build-poll.ts';
import { experienceInputs } from './experience-inputs.ts';
import { type InputOf, nothing, someoneEverywhere } from './input-makers.ts';
import { journeyInputs } from './journey-inputs.ts';
import { liveInputs } from './live-inputs.ts';
import { threadIn } from './targets.ts';
import type { World } from './world.ts';

const token = 'a'.repeat(43);
/** Well made, and signed by nobody. */
const stopToken = `${'a'.repeat(30)}.${token}`;
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
  // As they stand: what others begin in the cohort meanwhile is refused to nobody.
  'cohorts.setModules': () => ({ revision: 0, modules: cohortModules }),
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
  ...liveInputs,
  ...experienceInputs,
  ...journeyInputs,
  'territories.list': nothing,
  'themes.list': nothing,
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
