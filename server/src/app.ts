import { createServer } from 'node:http';
import { join } from 'node:path';
import { config } from './config.ts';
import { registerAccompaniments } from './features/accompaniments/accompaniments.events.ts';
import { accompanimentsFiles } from './features/accompaniments/accompaniments.files.ts';
import { verifyPassword } from './features/accounts/accounts.access.ts';
import { registerAudit } from './features/audit/audit.events.ts';
import { registerBookmarks } from './features/bookmarks/bookmarks.events.ts';
import { calendarFiles } from './features/calendar/calendar.files.ts';
import { announceChannels, registerChannels } from './features/channels/channels.events.ts';
import { channelPlace } from './features/channels/channels.place.ts';
import { channelsToSearch } from './features/channels/channels.search.ts';
import { announceCohorts } from './features/cohorts/cohorts.events.ts';
import { registerCommitments } from './features/commitments/commitments.events.ts';
import { registerComparisons } from './features/comparisons/comparisons.events.ts';
import { registerContacts } from './features/contacts/contacts.events.ts';
import { announceDirect } from './features/direct/direct.events.ts';
import { openDirect } from './features/direct/direct.service.ts';
import { registerSkills } from './features/directory/skills.events.ts';
import { registerDrafts } from './features/drafts/drafts.events.ts';
import { registerArticleExtras } from './features/experiences/article-extras.ts';
import { experienceEditingFeature } from './features/experiences/editing.events.ts';
import { experiencesFiles } from './features/experiences/experiences.files.ts';
import { registerEditions } from './features/experiences/publishing.events.ts';
import { publishExperience } from './features/experiences/publishing.service.ts';
import { announceExperiences, registerExperiences } from './features/experiences/writing.events.ts';
import { experienceExportFiles } from './features/exports/experiences/experience-export.files.ts';
import { exportsFiles } from './features/exports/exports.files.ts';
import { recapExportFiles } from './features/exports/recap-export.files.ts';
import { sheetsFiles } from './features/exports/sheets.files.ts';
import { registerFiles } from './features/files/files.events.ts';
import { filesFiles } from './features/files/files.files.ts';
import { storedContents } from './features/files/stored-contents.ts';
import { registerGuests } from './features/guests/guests.events.ts';
import { registerHands } from './features/hands/hands.events.ts';
import { registerImports } from './features/imports/imports.events.ts';
import { importsFiles } from './features/imports/imports.files.ts';
import { registerInbox } from './features/inbox/inbox.events.ts';
import { registerIntroductions } from './features/introductions/introductions.events.ts';
import { startMailRelay } from './features/introductions/relay-server.ts';
import { registerLater } from './features/later/later.events.ts';
import { sendScheduledWith } from './features/later/sending.ts';
import { experiencesToSearch } from './features/library/experiences.search.ts';
import { experienceUses } from './features/library/using.queries.ts';
import { publishImportsWith } from './features/library-transfer/running.service.ts';
import { libraryTransferFiles } from './features/library-transfer/template.files.ts';
import { mailStopLinks } from './features/mails/mail-stop.links.ts';
import { registerMails } from './features/mails/mails.events.ts';
import {
  dropRememberedRights,
  loadActor,
  onRightsChanged,
} from './features/memberships/memberships.queries.ts';
import { openMentorshipsWith } from './features/mentoring/conversations.ts';
import { registerMentoring } from './features/mentoring/mentoring.events.ts';
import { mentorshipsFiles } from './features/mentoring/mentorships.files.ts';
import { filesToSearch } from './features/messages/message-files.search.ts';
import { announceActivity, registerMessages } from './features/messages/messages.events.ts';
import { findAuthorsAmong } from './features/messages/messages.queries.ts';
import { messagesToSearch } from './features/messages/messages.search.ts';
import { postMessage } from './features/messages/messages.service.ts';
import { registerOrganisations } from './features/organisations/organisations.events.ts';
import { organisationsToSearch } from './features/organisations/organisations.search.ts';
import { peopleFiles } from './features/people/people.files.ts';
import { personPhotos } from './features/people/people.photos.ts';
import { peopleToSearch } from './features/people/people.search.ts';
import { roomHasPoll, roomPreparesPoll } from './features/polls/polls.access.ts';
import { registerPolls, settlePolls } from './features/polls/polls.events.ts';
import { planDraftCopies } from './features/polls/rehearsing.ts';
import { presenceFeature } from './features/presence/presence.events.ts';
import { territoriesToSearch } from './features/programme/territories.search.ts';
import { registerPublicFace } from './features/public-face/public-face.events.ts';
import { publicPages } from './features/public-face/public-pages.ts';
import { registerPulse } from './features/pulse/pulse.events.ts';
import { announceRecaps, registerRecaps } from './features/recaps/recaps.events.ts';
import { attendanceFeature } from './features/replays/attendance.ts';
import { announceReplays, registerReplays } from './features/replays/replays.events.ts';
import { replaysFiles } from './features/replays/replays.files.ts';
import { registerReports } from './features/reports/reports.events.ts';
import { planQuestionCopies } from './features/room-questions/rehearsing.ts';
import { roomHasQuestion } from './features/room-questions/room-questions.access.ts';
import { registerRoomQuestions } from './features/room-questions/room-questions.events.ts';
import { findAskersAmong } from './features/room-questions/room-questions.queries.ts';
import { registerRehearsed } from './features/rooms/rehearsed.ts';
import { registerRoomTarget } from './features/rooms/room-targets.ts';
import { announceRooms, registerRooms } from './features/rooms/rooms.events.ts';
import { registerSearch } from './features/search/search.events.ts';
import { announceSeminars, registerSeminars } from './features/seminars/seminars.events.ts';
import { seminarsFiles } from './features/seminars/seminars.files.ts';
import { registerStandings } from './features/standings/standings.events.ts';
import { registerTables } from './features/tables/tables.events.ts';
import { registerThreads } from './features/threads/threads.events.ts';
import { conversationPlace } from './features/threads/threads.place.ts';
import { threadsToSearch } from './features/threads/threads.search.ts';
import { createThread } from './features/threads/threads.service.ts';
import { registerTrails } from './features/trails/trails.events.ts';
import { trailsFiles } from './features/trails/trails.files.ts';
import { registerTrials } from './features/trials/trials.events.ts';
import { announceWith } from './features/weekly/sending.ts';
import { registerWeekly } from './features/weekly/weekly.events.ts';
import { registerFileReferrers } from './platform/files/unreferenced.ts';
import { documentRoutes } from './platform/http/documents.ts';
import { createHttpApp } from './platform/http/http-app.ts';
import { closeServer, listen } from './platform/http/listen.ts';
import { requireEveryOperation } from './platform/http/operations.ts';
import { createSessions } from './platform/http/sessions.ts';
import { startJobs, stopJobs } from './platform/jobs/jobs.ts';
import { journal } from './platform/journal/journal.ts';
import { logger } from './platform/logging/logger.ts';
import { closeMailer, outboxDirectory } from './platform/mail/mailer.ts';
import { registerPlace, registerSocketFeature } from './platform/realtime/features.ts';
import type { Realtime } from './platform/realtime/realtime.ts';
import { announceRereads } from './platform/realtime/rereads.ts';
import { createSocketServer } from './platform/realtime/socket-server.ts';
import { keepIndex } from './platform/search/upkeep.ts';
import { router } from './router.ts';

registerChannels();
registerThreads();
registerAudit();
registerMessages();
registerPolls();
registerRoomQuestions();
registerRoomTarget('question', roomHasQuestion);
registerRoomTarget('poll', roomHasPoll, roomPreparesPoll);
registerRehearsed('poll', planDraftCopies);
registerRehearsed('question', planQuestionCopies);
registerStandings();
registerInbox();
registerReports();
registerLater();
registerBookmarks();
registerDrafts();
sendScheduledWith(postMessage);
registerMails();
registerSearch([
  threadsToSearch,
  messagesToSearch,
  filesToSearch,
  peopleToSearch,
  organisationsToSearch,
  channelsToSearch,
  territoriesToSearch,
  experiencesToSearch,
]);
registerFiles();
registerFileReferrers([storedContents, personPhotos]);
registerWeekly();
registerSeminars();
registerExperiences();
registerEditions();
registerHands();
registerPulse();
registerTables();
registerRooms();
registerRecaps();
registerReplays();
registerTrials();
registerOrganisations();
registerTrails();
registerAccompaniments();
registerCommitments();
registerComparisons();
registerMentoring();
openMentorshipsWith({ open: openDirect, say: postMessage });
registerArticleExtras(experienceUses);
registerSkills();
registerContacts();
registerIntroductions();
registerGuests([findAuthorsAmong, findAskersAmong]);
registerImports();
registerPublicFace();
publishImportsWith(publishExperience);
announceWith(createThread);
registerPlace('conversation', conversationPlace);
registerPlace('channel', channelPlace);
registerSocketFeature(presenceFeature);
registerSocketFeature(attendanceFeature);
registerSocketFeature(experienceEditingFeature);

const CLIENT = join(import.meta.dirname, '../../client/dist');

export interface App {
  /** The port it listens on. */
  port: number;
  /** Where mails are written when no SMTP server is configured. */
  outbox: string;
  /** Takes no one any more, finishes what is under way, and lets go of everything but the database. */
  stop(): Promise<void>;
}

/**
 * Serves everything on one port, on the connected database.
 *
 * @throws the listening error (`EADDRINUSE`…); nothing stays running then
 */
export async function startApp(): Promise<App> {
  requireEveryOperation(router);
  let serving = false;
  const sessions = createSessions({ loadActor, verifyPassword });
  const httpApp = createHttpApp({
    sessions,
    router,
    files: [
      calendarFiles,
      exportsFiles,
      experienceExportFiles,
      libraryTransferFiles,
      sheetsFiles,
      recapExportFiles,
      importsFiles,
      peopleFiles,
      filesFiles,
      seminarsFiles,
      replaysFiles,
      experiencesFiles,
      trailsFiles,
      accompanimentsFiles,
      mentorshipsFiles,
      mailStopLinks,
    ],
    documents: documentRoutes(),
    pages: publicPages(),
    clientDirectory: CLIENT,
    isServing: () => serving,
  });
  const httpServer = createServer((request, response) => {
    if (!sockets.handleRequest(request, response)) httpApp(request, response);
  });
  const sockets = createSocketServer({ httpServer, httpApp, sessions, router, loadActor });
  const disconnect = connectJournal(sockets.realtime);
  let stopIndexing = async () => {};
  let relay: Awaited<ReturnType<typeof startMailRelay>> = null;
  const stop = async () => {
    serving = false;
    await stopIndexing();
    await relay?.stop();
    await sockets.stop();
    await closeServer(httpServer);
    await settlePolls();
    await stopJobs();
    await journal.stop();
    disconnect();
    closeMailer();
  };
  try {
    await Promise.all([journal.start(), startJobs()]);
    const port = await listen(httpServer, config().port, config().host);
    relay = await startMailRelay();
    serving = true;
    stopIndexing = keepIndex((error) => logger.error({ err: error }, 'the search index could not be kept'));
    return { port, outbox: outboxDirectory(), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What is committed goes to the sockets; what rights are lost takes sockets out, on every server. */
function connectJournal(realtime: Realtime): () => void {
  const stops = [
    journal.onFrame((frame) => realtime.broadcast(frame)),
    announceActivity(realtime),
    announceDirect(realtime),
    announceChannels(realtime),
    announceCohorts(realtime),
    announceSeminars(realtime),
    announceRooms(realtime),
    announceRecaps(realtime),
    announceReplays(realtime),
    announceExperiences(realtime),
    announceRereads(realtime),
    onRightsChanged((people) => journal.fence.removed({ people })),
    journal.fence.onEvict(async ({ everyone, people }) => {
      const whose = everyone ? null : people;
      await dropRememberedRights(whose);
      await realtime.reviewRights(whose);
    }),
  ];
  journal.watchHeads(() => realtime.openStreams());
  return () => {
    for (const stop of stops) stop();
  };
}
