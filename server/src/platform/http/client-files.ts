import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import expressStaticGzip from 'express-static-gzip';

type ServeStaticOptions = expressStaticGzip.ExpressStaticGzipOptions['serveStatic'];

const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * The built client: hashed files are kept for ever by browsers, everything else is asked for again, and every
 * address of the application answers its one page. What the build compressed leaves as it is
 * (client/brotli-plugin.ts) to whoever accepts it.
 */
export function serveClient(directory: string): Router {
  const router = Router();
  router.use(
    '/assets',
    serveFiles(join(directory, 'assets'), { immutable: true, maxAge: YEAR_SECONDS * 1000 }),
    (_request, response) => {
      response.status(404).type('text/plain').send('Introuvable');
    },
  );
  router.use(
    serveFiles(directory, { setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }),
  );
  router.use(servePage(join(directory, 'index.html')));
  return router;
}

function serveFiles(directory: string, serveStatic: ServeStaticOptions): RequestHandler {
  return expressStaticGzip(directory, {
    enableBrotli: true,
    orderPreference: ['br'],
    index: false,
    serveStatic: { dotfiles: 'ignore', ...serveStatic },
  });
}

function servePage(path: string): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (!existsSync(path)) {
      response
        .status(503)
        .type('text/plain')
        .send("L'application n'est pas encore construite : npm start la construit.");
      return;
    }
    response.set('Cache-Control', 'no-cache').type('html').send(readFileSync(path, 'utf8'));
  };
}
