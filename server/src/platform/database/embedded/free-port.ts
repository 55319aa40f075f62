import { createServer } from 'node:net';

/** A loopback port that nobody listens on at this moment; `preferred` when it is free. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined) {
    const kept = await tryListen(preferred);
    if (kept !== null) return kept;
  }
  const port = await tryListen(0);
  if (port === null) throw new Error('No free loopback port');
  return port;
}

function tryListen(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const given = typeof address === 'object' && address ? address.port : null;
      server.close(() => resolve(given));
    });
  });
}
