import { Router } from 'express';
import mongoose from 'mongoose';

const PING_MS = 2_000;

/**
 * `/healthz`: this process answers. `/readyz`: it serves, for its database answers too.
 *
 * @param isServing false while starting and once stopping
 */
export function healthRoutes(isServing: () => boolean): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const ready = isServing() && (await databaseAnswers());
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'unavailable' });
  });
  return router;
}

async function databaseAnswers(): Promise<boolean> {
  if (mongoose.connection.readyState !== mongoose.ConnectionStates.connected) return false;
  try {
    await mongoose.connection.db?.admin().command({ ping: 1 }, { timeoutMS: PING_MS });
    return true;
  } catch {
    return false;
  }
}
