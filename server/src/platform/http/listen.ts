import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long requests under way may take to finish once the server stops. */
const GRACE_MS = 5_000;
/** Connections that may wait to be taken: with fewer, those of a hall that scans one code at once are turned away. */
const BACKLOG = 4_096;
/**
 * How long a connection without a request is kept: longer than a proxy (a minute, as most are set) or a browser keeps
 * it for the next one, which would else be sent on what this side has just closed. Node's own is five seconds.
 */
const IDLE_MS = 75_000;

/**
 * Listens, and answers the port (one that is free, for 0).
 *
 * @throws the listening error (`EADDRINUSE`…)
 */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  server.keepAliveTimeout = IDLE_MS;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: BACKLOG }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Takes no one any more, lets what is under way finish for a moment, then cuts what is left. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
