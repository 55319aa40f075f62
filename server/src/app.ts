import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { config } from './config.ts';
import { verifyPassword } from './features/accounts/accounts.access.ts';
import {
  invitationsRouter,
  meRouter,
  passwordResetsRouter,
  sessionRouter,
} from './features/accounts/accounts.routes.ts';
import { channelPlace } from './features/channels/channels.place.ts';
import { channelsRouter } from './features/channels/channels.routes.ts';
import { cohortsRouter } from './features/cohorts/cohorts.routes.ts';
import { loadActor, onRightsChanged } from './features/memberships/memberships.queries.ts';
import { invitedPeopleRouter, membershipsRouter } from './features/memberships/memberships.routes.ts';
import { organisationsRouter } from './features/organisations/organisations.routes.ts';
import { peopleFiles } from './features/people/people.files.ts';
import { peopleRouter } from './features/people/people.routes.ts';
import { presenceFeature } from './features/presence/presence.events.ts';
import { documentRoutes } from './platform/http/documents.ts';
import { createHttpApp } from './platform/http/http-app.ts';
import { createSessions } from './platform/http/sessions.ts';
import { startJobs, stopJobs } from './platform/jobs/jobs.ts';
import { closeMailer, outboxDirectory } from './platform/mail/mailer.ts';
import { registerPlace, registerSocketFeature } from './platform/realtime/features.ts';
import { createSocketServer } from './platform/realtime/socket-server.ts';

/** Every operation, by its name in the contract. */
export const router = {
  session: sessionRouter,
  me: meRouter,
  passwordResets: passwordResetsRouter,
  invitations: invitationsRouter,
  memberships: membershipsRouter,
  cohorts: cohortsRouter,
  people: peopleRouter,
  organisations: organisationsRouter,
  channels: { ...channelsRouter, ...invitedPeopleRouter },
};

registerPlace('channel', channelPlace);
registerSocketFeature(presenceFeature);

export interface App {
  /** The port it listens on. */
  port: number;
  /** Where mails are written when no SMTP server is configured. */
  outbox: string;
  stop(): Promise<void>;
}

/**
 * Serves everything on one port, on the connected database.
 *
 * @throws the listening error (`EADDRINUSE`…)
 */
export async function startApp(): Promise<App> {
  let serving = false;
  const sessions = createSessions({ loadActor, verifyPassword });
  const httpApp = createHttpApp({
    sessions,
    router,
    files: [peopleFiles],
    documents: documentRoutes(),
    clientDirectory: join(import.meta.dirname, '../../client/dist'),
    isServing: () => serving,
  });
  const httpServer = createServer((request, response) => {
    if (!sockets.handleRequest(request, response)) httpApp(request, response);
  });
  const sockets = createSocketServer({ httpServer, httpApp, sessions, router, loadActor });
  onRightsChanged((personIds) => sockets.realtime.reviewRights(personIds));
  await startJobs();
  try {
    await listen(httpServer);
  } catch (error) {
    await stopJobs();
    throw error;
  }
  serving = true;
  return {
    outbox: outboxDirectory(),
    port: (httpServer.address() as AddressInfo).port,
    stop: async () => {
      serving = false;
      await sockets.stop();
      await closeServer(httpServer);
      await stopJobs();
      closeMailer();
    },
  };
}

function listen(server: Server): Promise<void> {
  const { port, host } = config();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Takes no one any more, lets what is under way finish for a moment, then cuts what is left. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), 5_000);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
