import { STATUS_CODES } from 'node:http';
import { AppError } from '@sentiers/shared/errors.ts';
import compression from 'compression';
import express, {
  type Express,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import { v7 as newId } from 'uuid';
import { config } from '../../config.ts';
import { rootLogger } from '../logging/logger.ts';
import { type ApiRouter, createApiHandler } from './api-handler.ts';
import { serveClient } from './client-files.ts';
import { isHttps } from './cookies.ts';
import { healthRoutes } from './health.ts';
import { answerErrors } from './http-error.ts';
import { readJsonBody } from './json-body.ts';
import { limits } from './limits.ts';
import { refuseForeignOrigin } from './origin.ts';
import type { RequestContext } from './request-context.ts';
import type { Sessions } from './sessions.ts';

export interface HttpAppOptions {
  sessions: Sessions;
  router: ApiRouter;
  /** Express routes under `/api` that are no operation: files. Each finds who asks by `request.user`. */
  files: readonly Router[];
  documents: Router;
  /** Pages that are drawn here, for anyone: beside the client, at addresses of their own. */
  pages: Router;
  clientDirectory: string;
  isServing: () => boolean;
}

/** The way of every HTTP request, in order. */
export function createHttpApp(options: HttpAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config().trustProxy);
  app.set('query parser', 'simple');
  app.use(logRequests());
  app.use(healthRoutes(options.isServing));
  app.use(securityHeaders(), permissions);
  app.use(compression());

  app.use('/api', neverStore, limitFloods, refuseForeignOrigin);
  app.use('/api', options.documents);
  app.use('/api', options.sessions.readSession, options.sessions.readActor, refuseOtherActor);
  for (const files of options.files) app.use('/api', files);
  app.use('/api', readJsonBody);
  app.use(
    '/api',
    createApiHandler(options.router, (request, response) => contextOf(options.sessions, request, response)),
  );
  app.use('/api', (_request, _response, next) => next(new AppError('not_found')));

  app.use(options.pages);
  app.use(serveClient(options.clientDirectory));
  app.use(answerErrors);
  return app;
}

function contextOf(sessions: Sessions, request: Request, response: Response): RequestContext {
  return {
    actor: request.user ?? null,
    requestId: String(request.id),
    address: request.ip ?? '',
    transport: 'http',
    locale: request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr',
    session: sessions.handle(request, response),
  };
}

/** One line a request, at `info`; its id also leaves in `X-Request-Id`. */
function logRequests(): RequestHandler {
  return pinoHttp({
    logger: rootLogger(),
    genReqId: (_request, response) => {
      const id = newId();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        url: withoutSecrets(url),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({
        status: statusCode,
        word: STATUS_CODES[statusCode],
      }),
    },
    customLogLevel: (_request, response, error) => {
      if (error || response.statusCode >= 500) return 'error';
      return 'info';
    },
  });
}

/** The address of a calendar is its key, as is that which stops mails: they are not for a log, however they are spelt. */
function withoutSecrets(url: string): string {
  return url.replace(/(\/api\/(?:calendar|mails\/one-click)\/)[^/?]+/i, '$1…');
}

/**
 * Everything comes from here. The styles that the client's library inserts begin as empty `<style>` elements
 * filled through the CSSOM: the hash is that of the empty text, and no inline style or script is allowed.
 */
const EMPTY_TEXT_HASH = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

function securityHeaders(): RequestHandler {
  const sockets = config().publicUrl.replace(/^http/, 'ws');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", EMPTY_TEXT_HASH],
        styleSrcAttr: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", sockets],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps() ? { maxAge: 365 * 24 * 3600, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
}

/** Of all that a device senses, pages ask for the microphone alone: to record a voice message. */
const permissions: RequestHandler = (_request, response, next) => {
  response.set('Permissions-Policy', 'microphone=(self), camera=(), geolocation=(), payment=(), usb=()');
  next();
};

/** What one person reads must not stay in a cache for the next. */
const neverStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

const limitFloods: RequestHandler = (request, _response, next) => {
  limits.address(request.ip ?? '').then(() => next(), next);
};

/** The account that the page was opened for; another one signed in on this browser since must not speak for it. */
const refuseOtherActor: RequestHandler = (request, _response, next) => {
  const expected = request.get('x-sentiers-account');
  const other = expected !== undefined && request.user !== undefined && request.user.personId !== expected;
  next(other ? new AppError('actor_changed') : undefined);
};
