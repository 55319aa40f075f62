import { accompanimentsRouter } from './features/accompaniments/accompaniments.routes.ts';
import {
  charterRouter,
  invitationsRouter,
  meRouter,
  passwordResetsRouter,
  sessionRouter,
} from './features/accounts/accounts.routes.ts';
import { auditRouter } from './features/audit/audit.routes.ts';
import { bookmarksRouter } from './features/bookmarks/bookmarks.routes.ts';
import { calendarRouter } from './features/calendar/calendar.routes.ts';
import { cardsRouter } from './features/cards/cards.routes.ts';
import { channelsRouter } from './features/channels/channels.routes.ts';
import { codevRouter } from './features/codev/codev.routes.ts';
import { cohortsRouter } from './features/cohorts/cohorts.routes.ts';
import { collectionsRouter } from './features/collections/collections.routes.ts';
import { commitmentsRouter } from './features/commitments/commitments.routes.ts';
import { comparisonsRouter } from './features/comparisons/comparisons.routes.ts';
import { contactsRouter } from './features/contacts/contacts.routes.ts';
import { directRouter } from './features/direct/direct.routes.ts';
import { directoryRouter } from './features/directory/directory.routes.ts';
import { skillsRouter } from './features/directory/skills.routes.ts';
import { draftsRouter } from './features/drafts/drafts.routes.ts';
import { experienceKindsRouter } from './features/experiences/kinds.routes.ts';
import { experiencePublishingRouter } from './features/experiences/publishing.routes.ts';
import { experienceWritingRouter } from './features/experiences/writing.routes.ts';
import { filesRouter } from './features/files/files.routes.ts';
import { guestsRouter } from './features/guests/guests.routes.ts';
import { handsRouter } from './features/hands/hands.routes.ts';
import { importsRouter } from './features/imports/imports.routes.ts';
import { inboxRouter } from './features/inbox/inbox.routes.ts';
import { introductionsRouter } from './features/introductions/introductions.routes.ts';
import { remindersRouter, scheduledRouter } from './features/later/later.routes.ts';
import { libraryFindRouter } from './features/library/library.routes.ts';
import { experienceUsingRouter } from './features/library/using.routes.ts';
import { libraryTransferRouter } from './features/library-transfer/library-transfer.routes.ts';
import { mailsRouter } from './features/mails/mails.routes.ts';
import { invitedPeopleRouter, membershipsRouter } from './features/memberships/memberships.routes.ts';
import { mentoringRouter } from './features/mentoring/mentoring.routes.ts';
import { mentorshipsRouter } from './features/mentoring/mentorships.routes.ts';
import { channelGroupsRouter, conversationGroupsRouter } from './features/messages/groups.routes.ts';
import { messagesRouter } from './features/messages/messages.routes.ts';
import { organisationsRouter } from './features/organisations/organisations.routes.ts';
import { packsRouter } from './features/packs/packs.routes.ts';
import { peopleRouter } from './features/people/people.routes.ts';
import { pollsRouter } from './features/polls/polls.routes.ts';
import { territoriesRouter } from './features/programme/territories.routes.ts';
import { themesRouter } from './features/programme/themes.routes.ts';
import { publicFaceRouter } from './features/public-face/public-face.routes.ts';
import { pulseRouter } from './features/pulse/pulse.routes.ts';
import { recapsRouter } from './features/recaps/recaps.routes.ts';
import { replaysRouter } from './features/replays/replays.routes.ts';
import { reportsRouter } from './features/reports/reports.routes.ts';
import { roomQuestionsRouter } from './features/room-questions/room-questions.routes.ts';
import { roomsRouter } from './features/rooms/rooms.routes.ts';
import { searchRouter } from './features/search/search.routes.ts';
import { seminarsRouter } from './features/seminars/seminars.routes.ts';
import {
  channelFollowingRouter,
  conversationsRouter,
  followingRouter,
} from './features/standings/standings.routes.ts';
import { tablesRouter } from './features/tables/tables.routes.ts';
import { offNotesRouter } from './features/territory-pages/off-notes.routes.ts';
import { territoryPagesRouter } from './features/territory-pages/territory-pages.routes.ts';
import { threadsRouter } from './features/threads/threads.routes.ts';
import { trailMapRouter } from './features/trail-map/trail-map.routes.ts';
import { milestonesRouter } from './features/trails/milestones.routes.ts';
import { trailsRouter } from './features/trails/trails.routes.ts';
import { trialsRouter } from './features/trials/trials.routes.ts';
import { weeklyRouter } from './features/weekly/weekly.routes.ts';

/** Every operation, by its name in the contract. */
export const router = {
  session: sessionRouter,
  me: meRouter,
  passwordResets: passwordResetsRouter,
  invitations: invitationsRouter,
  memberships: membershipsRouter,
  charter: charterRouter,
  audit: auditRouter,
  cohorts: cohortsRouter,
  people: peopleRouter,
  organisations: organisationsRouter,
  channels: {
    ...channelsRouter,
    ...invitedPeopleRouter,
    ...channelFollowingRouter,
    ...channelGroupsRouter,
  },
  threads: { ...threadsRouter, ...followingRouter },
  direct: directRouter,
  conversations: { ...conversationsRouter, ...conversationGroupsRouter },
  messages: messagesRouter,
  polls: pollsRouter,
  files: filesRouter,
  inbox: inboxRouter,
  mails: mailsRouter,
  weekly: weeklyRouter,
  imports: importsRouter,
  reports: reportsRouter,
  drafts: draftsRouter,
  calendar: calendarRouter,
  seminars: seminarsRouter,
  experienceKinds: experienceKindsRouter,
  experiences: { ...experienceWritingRouter, ...experiencePublishingRouter, ...experienceUsingRouter },
  trials: trialsRouter,
  collections: collectionsRouter,
  library: { ...libraryFindRouter, ...libraryTransferRouter },
  publicFace: publicFaceRouter,
  packs: packsRouter,
  rooms: { ...roomsRouter, ...guestsRouter },
  replays: replaysRouter,
  hands: handsRouter,
  pulse: pulseRouter,
  tables: tablesRouter,
  codev: codevRouter,
  roomQuestions: roomQuestionsRouter,
  recaps: recapsRouter,
  territories: { ...territoriesRouter, ...territoryPagesRouter },
  themes: themesRouter,
  scheduled: scheduledRouter,
  reminders: remindersRouter,
  bookmarks: bookmarksRouter,
  search: searchRouter,
  cards: cardsRouter,
  milestones: milestonesRouter,
  trails: trailsRouter,
  accompaniments: accompanimentsRouter,
  commitments: commitmentsRouter,
  offNotes: offNotesRouter,
  comparisons: comparisonsRouter,
  trailMap: trailMapRouter,
  directory: directoryRouter,
  skills: skillsRouter,
  contacts: contactsRouter,
  introductions: introductionsRouter,
  mentoring: mentoringRouter,
  mentorships: mentorshipsRouter,
};
