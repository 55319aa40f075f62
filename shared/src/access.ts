import type { OperationName } from './contract.ts';

/**
 * Who may call an operation, in one word each:
 * - `public`: anyone, signed in or not;
 * - `self`: anyone signed in, about themselves only (a suspended person keeps these);
 * - `person`: anyone signed in and not suspended; the answer holds only what they may read;
 * - otherwise an entity and what the actor must be able to do with it, decided by the pure policy of that name
 *   in `<feature>/policy.ts`. What can't be read answers `not_found`, what can be read but not done `forbidden`.
 */
export type AccessRule =
  | { needs: 'public' | 'self' | 'person' }
  | { needs: 'coordination' }
  | {
      entity:
        | 'cohort'
        | 'channel'
        | 'thread'
        | 'message'
        | 'person'
        | 'organisation'
        | 'report'
        | 'invitation'
        | 'notice'
        | 'scheduled'
        | 'file'
        | 'import';
      by: string;
      needs: string;
    };

export const accessRules = {
  'session.create': { needs: 'public' },
  'session.destroy': { needs: 'public' },
  'session.list': { needs: 'self' },
  'session.destroyAll': { needs: 'self' },
  'session.requestCode': { needs: 'public' },
  'session.redeemCode': { needs: 'public' },
  'session.inspectLink': { needs: 'public' },
  'session.redeemLink': { needs: 'public' },
  'me.get': { needs: 'self' },
  'me.updatePreferences': { needs: 'self' },
  'me.changePassword': { needs: 'self' },
  'me.acceptCharter': { needs: 'self' },
  'passwordResets.request': { needs: 'public' },
  'passwordResets.redeem': { needs: 'public' },
  'invitations.create': { entity: 'cohort', by: 'cohortId', needs: 'canInviteToCohort' },
  'invitations.list': { entity: 'cohort', by: 'cohortId', needs: 'canInviteToCohort' },
  'invitations.revoke': { entity: 'invitation', by: 'invitationId', needs: 'canInviteToCohort' },
  'invitations.inspect': { needs: 'public' },
  'invitations.accept': { needs: 'public' },
  'memberships.remove': { entity: 'cohort', by: 'cohortId', needs: 'canInviteToCohort' },
  'memberships.setSuspended': { needs: 'coordination' },
  'charter.get': { needs: 'public' },
  'audit.list': { needs: 'coordination' },
  'cohorts.list': { needs: 'person' },
  'cohorts.channels': { entity: 'cohort', by: 'cohortId', needs: 'canReadCohort' },
  'people.get': { entity: 'person', by: 'personId', needs: 'canReadPerson' },
  'people.listOfCohort': { entity: 'cohort', by: 'cohortId', needs: 'canReadCohort' },
  'people.setBlocked': { entity: 'person', by: 'personId', needs: 'canBlockPerson' },
  'people.listBlocked': { needs: 'person' },
  'people.updateMine': { needs: 'person' },
  'people.setPhoto': { needs: 'person' },
  'people.removePhoto': { needs: 'person' },
  'organisations.get': { entity: 'organisation', by: 'organisationId', needs: 'canReadOrganisation' },
  'organisations.listOfCohort': { entity: 'cohort', by: 'cohortId', needs: 'canReadCohort' },
  'channels.list': { needs: 'person' },
  'channels.get': { entity: 'channel', by: 'channelId', needs: 'canReadChannel' },
  'channels.create': { entity: 'cohort', by: 'cohortId', needs: 'canCreateChannel' },
  'channels.update': { entity: 'channel', by: 'channelId', needs: 'canDescribeChannel' },
  'channels.setLevel': { entity: 'channel', by: 'channelId', needs: 'canReadChannel' },
  'channels.people': { entity: 'channel', by: 'channelId', needs: 'canReadChannel' },
  'channels.addPerson': { entity: 'channel', by: 'channelId', needs: 'canManageChannel' },
  'channels.removePerson': { entity: 'channel', by: 'channelId', needs: 'canManageChannel' },
  'channels.changes': { entity: 'channel', by: 'channelId', needs: 'canReadChannel' },
  'channels.groups': { entity: 'channel', by: 'channelId', needs: 'canReadChannel' },
  'threads.list': { entity: 'channel', by: 'channelId', needs: 'canReadChannel' },
  'threads.create': { entity: 'channel', by: 'channelId', needs: 'canCreateThread' },
  'threads.get': { entity: 'thread', by: 'threadId', needs: 'canReadThread' },
  'threads.rename': { entity: 'thread', by: 'threadId', needs: 'canRenameThread' },
  'threads.setClosed': { entity: 'thread', by: 'threadId', needs: 'canCloseThread' },
  'threads.move': { entity: 'thread', by: 'threadId', needs: 'canMoveThread' },
  'threads.acceptAnswer': { entity: 'thread', by: 'threadId', needs: 'canAcceptAnswer' },
  'threads.setOpportunity': { entity: 'thread', by: 'threadId', needs: 'canChangeOpportunity' },
  'threads.listOpportunities': { needs: 'person' },
  'threads.setPinned': { entity: 'thread', by: 'threadId', needs: 'canPinThread' },
  'threads.askAcknowledgement': { entity: 'thread', by: 'threadId', needs: 'canAskAcknowledgement' },
  'threads.acknowledge': { entity: 'thread', by: 'threadId', needs: 'canAcknowledge' },
  'threads.acknowledgements': { entity: 'thread', by: 'threadId', needs: 'canFollowAcknowledgements' },
  'threads.remindAcknowledgement': { entity: 'thread', by: 'threadId', needs: 'canFollowAcknowledgements' },
  'threads.setFollowing': { entity: 'thread', by: 'threadId', needs: 'canReadThread' },
  'threads.setLevel': { entity: 'thread', by: 'threadId', needs: 'canReadThread' },
  'threads.invite': { entity: 'thread', by: 'threadId', needs: 'canModerateThread' },
  'threads.listUnanswered': { needs: 'person' },
  'threads.listFollowed': { needs: 'person' },
  'direct.open': { entity: 'person', by: 'personIds', needs: 'canWriteToPerson' },
  'direct.list': { needs: 'person' },
  'direct.leave': { entity: 'thread', by: 'conversationId', needs: 'canLeaveDirect' },
  'conversations.changes': { entity: 'thread', by: 'conversationId', needs: 'canReadThread' },
  'conversations.markRead': { entity: 'thread', by: 'conversationId', needs: 'canReadThread' },
  'conversations.markAllRead': { needs: 'person' },
  'conversations.setMarks': { needs: 'person' },
  'conversations.standing': { entity: 'thread', by: 'conversationId', needs: 'canReadThread' },
  'conversations.groups': { entity: 'thread', by: 'conversationId', needs: 'canReadThread' },
  'conversations.heads': { needs: 'person' },
  'messages.post': { entity: 'thread', by: 'conversationId', needs: 'canPostInThread' },
  'messages.list': { entity: 'thread', by: 'conversationId', needs: 'canReadThread' },
  'messages.get': { entity: 'message', by: 'messageId', needs: 'canReadThread' },
  'messages.edit': { entity: 'message', by: 'messageId', needs: 'canEditMessage' },
  'messages.delete': { entity: 'message', by: 'messageId', needs: 'canDeleteMessage' },
  'messages.setReaction': { entity: 'message', by: 'messageId', needs: 'canReactToMessage' },
  'messages.revisions': { entity: 'message', by: 'messageId', needs: 'canReadRevisions' },
  'messages.withdraw': { entity: 'thread', by: 'conversationId', needs: 'canReadThread' },
  'messages.hide': { entity: 'message', by: 'messageId', needs: 'canHideMessage' },
  'messages.restore': { entity: 'message', by: 'messageId', needs: 'canRestoreMessage' },
  'files.begin': { needs: 'person' },
  'files.finish': { entity: 'file', by: 'fileId', needs: 'isMine' },
  'files.discard': { entity: 'file', by: 'fileId', needs: 'isMine' },
  'files.listOfChannel': { entity: 'channel', by: 'channelId', needs: 'canReadChannel' },
  'messages.move': { entity: 'thread', by: 'conversationId', needs: 'canModerateThread' },
  'messages.moveBack': { entity: 'thread', by: 'conversationId', needs: 'canModerateThread' },
  'messages.moves': { entity: 'thread', by: 'conversationId', needs: 'canReadThread' },
  'inbox.list': { needs: 'person' },
  'inbox.groups': { needs: 'person' },
  'inbox.markAllDone': { needs: 'person' },
  'inbox.setManyDone': { needs: 'person' },
  'inbox.setDone': { entity: 'notice', by: 'noticeId', needs: 'isMine' },
  'inbox.badges': { needs: 'person' },
  'inbox.changes': { needs: 'person' },
  'mails.settings': { needs: 'person' },
  'mails.updateSettings': { needs: 'person' },
  'mails.setThreadStopped': { entity: 'thread', by: 'threadId', needs: 'canReadThread' },
  'mails.inspectStop': { needs: 'public' },
  'mails.stop': { needs: 'public' },
  'weekly.get': { entity: 'cohort', by: 'cohortId', needs: 'canPrepareWeeklyWord' },
  'weekly.prepare': { entity: 'cohort', by: 'cohortId', needs: 'canPrepareWeeklyWord' },
  'weekly.save': { entity: 'cohort', by: 'cohortId', needs: 'canPrepareWeeklyWord' },
  'weekly.send': { entity: 'cohort', by: 'cohortId', needs: 'canPrepareWeeklyWord' },
  'weekly.updateSettings': { entity: 'cohort', by: 'cohortId', needs: 'canPrepareWeeklyWord' },
  'imports.listOfChannel': { entity: 'channel', by: 'channelId', needs: 'canModerateChannel' },
  'imports.begin': { entity: 'channel', by: 'channelId', needs: 'canReceiveThreads' },
  'imports.setAuthor': { entity: 'import', by: 'importId', needs: 'canPrepareImport' },
  'imports.publish': { entity: 'import', by: 'importId', needs: 'canPrepareImport' },
  'imports.discard': { entity: 'import', by: 'importId', needs: 'canPrepareImport' },
  'imports.consent': { entity: 'import', by: 'importId', needs: 'canAnswerImport' },
  'imports.answer': { entity: 'import', by: 'importId', needs: 'canAnswerImport' },
  'reports.create': { entity: 'message', by: 'messageId', needs: 'canReportMessage' },
  'reports.list': { needs: 'person' },
  'reports.close': { entity: 'report', by: 'reportId', needs: 'canCloseReport' },
  'drafts.list': { needs: 'person' },
  'drafts.put': { needs: 'person' },
  'drafts.discard': { needs: 'person' },
  'calendar.get': { needs: 'person' },
  'calendar.renew': { needs: 'person' },
  'calendar.revoke': { needs: 'person' },
  'territories.list': { needs: 'person' },
  'scheduled.list': { needs: 'person' },
  'scheduled.create': { entity: 'thread', by: 'conversationId', needs: 'canPostInThread' },
  'scheduled.update': { entity: 'scheduled', by: 'scheduledId', needs: 'isMine' },
  'scheduled.cancel': { entity: 'scheduled', by: 'scheduledId', needs: 'isMine' },
  'scheduled.send': { entity: 'scheduled', by: 'scheduledId', needs: 'isMine' },
  'reminders.list': { needs: 'person' },
  'reminders.set': { entity: 'message', by: 'messageId', needs: 'canReadThread' },
  'reminders.remove': { needs: 'person' },
  'bookmarks.list': { needs: 'person' },
  'bookmarks.marks': { needs: 'person' },
  'bookmarks.set': { entity: 'message', by: 'messageId', needs: 'canReadThread' },
  'bookmarks.remove': { needs: 'person' },
  'search.find': { needs: 'person' },
  'search.suggest': { needs: 'person' },
  'search.listSaved': { needs: 'person' },
  'search.save': { needs: 'person' },
  'search.removeSaved': { needs: 'person' },
  'cards.find': { needs: 'person' },
} as const satisfies Record<OperationName, AccessRule>;

/**
 * The operations a socket may call: the journal's idempotent ones, and the reads that repair it. All the rest
 * goes by HTTP only.
 */
export const socketOperations = [
  'messages.post',
  'messages.edit',
  'messages.delete',
  'messages.setReaction',
  'messages.withdraw',
  'messages.list',
  'threads.create',
  'threads.acknowledge',
  'threads.setFollowing',
  'threads.setLevel',
  'channels.setLevel',
  'direct.open',
  'conversations.changes',
  'conversations.markRead',
  'conversations.standing',
  'conversations.heads',
  'channels.changes',
  'inbox.changes',
  'inbox.badges',
  'drafts.put',
  'drafts.discard',
] as const satisfies readonly OperationName[];
