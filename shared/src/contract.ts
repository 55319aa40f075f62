import { accompanimentsRoutes } from './accompaniments/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { bookmarksRoutes } from './bookmarks/routes.ts';
import { calendarRoutes } from './calendar/routes.ts';
import { cardsRoutes } from './cards/routes.ts';
import { channelsRoutes } from './channels/routes.ts';
import { charterRoutes } from './charter/routes.ts';
import { codevRoutes } from './codev/routes.ts';
import { cohortsRoutes } from './cohorts/routes.ts';
import { collectionsRoutes } from './collections/routes.ts';
import { commitmentsRoutes } from './commitments/routes.ts';
import { contactsRoutes } from './contacts/routes.ts';
import { conversationsRoutes } from './conversations/routes.ts';
import { directRoutes } from './direct/routes.ts';
import { directoryRoutes, skillsRoutes } from './directory/routes.ts';
import { draftsRoutes } from './drafts/routes.ts';
import { experienceKindsRoutes } from './experiences/kinds-routes.ts';
import { experiencesRoutes } from './experiences/routes.ts';
import { filesRoutes } from './files/routes.ts';
import { handsRoutes } from './hands/routes.ts';
import { importsRoutes } from './imports/routes.ts';
import { inboxRoutes } from './inbox/routes.ts';
import { introductionsRoutes } from './introductions/routes.ts';
import { invitationsRoutes } from './invitations/routes.ts';
import { remindersRoutes, scheduledRoutes } from './later/routes.ts';
import { libraryRoutes } from './library/routes.ts';
import { mailsRoutes } from './mails/routes.ts';
import { membershipsRoutes } from './memberships/routes.ts';
import { mentoringRoutes, mentorshipsRoutes } from './mentoring/routes.ts';
import { messagesRoutes } from './messages/routes.ts';
import { organisationsRoutes } from './organisations/routes.ts';
import { packsRoutes } from './packs/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { pollsRoutes } from './polls/routes.ts';
import { publicFaceRoutes } from './public-face/routes.ts';
import { pulseRoutes } from './pulse/routes.ts';
import { recapsRoutes } from './recaps/routes.ts';
import { replaysRoutes } from './replays/routes.ts';
import { reportsRoutes } from './reports/routes.ts';
import { roomQuestionsRoutes } from './room-questions/routes.ts';
import { roomsRoutes } from './rooms/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { seminarsRoutes } from './seminars/routes.ts';
import { meRoutes, passwordResetsRoutes, sessionRoutes } from './session/routes.ts';
import { tablesRoutes } from './tables/routes.ts';
import { comparisonsRoutes, offNotesRoutes, territoriesRoutes } from './territories/routes.ts';
import { themesRoutes } from './themes/routes.ts';
import { threadsRoutes } from './threads/routes.ts';
import { milestonesRoutes, trailsRoutes } from './trail/routes.ts';
import { trailMapRoutes } from './trail-map/routes.ts';
import { trialsRoutes } from './trials/routes.ts';
import { weeklyRoutes } from './weekly/routes.ts';

/** The whole API. An operation's name is its path here: `messages.post`. */
export const contract = {
  session: sessionRoutes,
  me: meRoutes,
  passwordResets: passwordResetsRoutes,
  invitations: invitationsRoutes,
  memberships: membershipsRoutes,
  charter: charterRoutes,
  audit: auditRoutes,
  cohorts: cohortsRoutes,
  people: peopleRoutes,
  organisations: organisationsRoutes,
  channels: channelsRoutes,
  threads: threadsRoutes,
  direct: directRoutes,
  conversations: conversationsRoutes,
  messages: messagesRoutes,
  polls: pollsRoutes,
  files: filesRoutes,
  inbox: inboxRoutes,
  mails: mailsRoutes,
  weekly: weeklyRoutes,
  imports: importsRoutes,
  reports: reportsRoutes,
  drafts: draftsRoutes,
  calendar: calendarRoutes,
  seminars: seminarsRoutes,
  packs: packsRoutes,
  rooms: roomsRoutes,
  replays: replaysRoutes,
  hands: handsRoutes,
  pulse: pulseRoutes,
  tables: tablesRoutes,
  codev: codevRoutes,
  roomQuestions: roomQuestionsRoutes,
  recaps: recapsRoutes,
  territories: territoriesRoutes,
  themes: themesRoutes,
  scheduled: scheduledRoutes,
  reminders: remindersRoutes,
  bookmarks: bookmarksRoutes,
  search: searchRoutes,
  experienceKinds: experienceKindsRoutes,
  experiences: experiencesRoutes,
  trials: trialsRoutes,
  collections: collectionsRoutes,
  library: libraryRoutes,
  publicFace: publicFaceRoutes,
  cards: cardsRoutes,
  milestones: milestonesRoutes,
  trails: trailsRoutes,
  accompaniments: accompanimentsRoutes,
  commitments: commitmentsRoutes,
  offNotes: offNotesRoutes,
  comparisons: comparisonsRoutes,
  trailMap: trailMapRoutes,
  directory: directoryRoutes,
  skills: skillsRoutes,
  contacts: contactsRoutes,
  introductions: introductionsRoutes,
  mentoring: mentoringRoutes,
  mentorships: mentorshipsRoutes,
};

type Contract = typeof contract;

/** Dotted name of every operation. */
export type OperationName = {
  [Feature in keyof Contract & string]: `${Feature}.${keyof Contract[Feature] & string}`;
}[keyof Contract & string];
