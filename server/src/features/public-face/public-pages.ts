import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { placeCodeSchema } from '@sentiers/shared/territories/codes.ts';
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { toAppError } from '../../platform/http/api-error.ts';
import { limits } from '../../platform/http/limits.ts';
import { contactRoutes } from './contact.routes.ts';
import { articlePage } from './pages/article-page.ts';
import { drawPage, type Frame, frameOf, type Page, ROOT } from './pages/frame.ts';
import { homePage } from './pages/home-page.ts';
import { libraryPage } from './pages/library-page.ts';
import { failurePage, legalPage } from './pages/plain-pages.ts';
import {
  incubatorsPage,
  organisationPage,
  organisationsPage,
  webinarsPage,
} from './pages/programme-pages.ts';
import { assetNamed, isVersionOf } from './pages/style.ts';
import {
  findPublicExperiences,
  latestPublicExperiences,
  publicArticle,
  publicExperiencesOf,
  publicFacets,
} from './public-experiences.queries.ts';
import { discoveryRoutes } from './public-outlines.ts';
import {
  listIncubators,
  listPublicCohorts,
  listWebinars,
  loadPublicOrganisation,
} from './public-programme.queries.ts';
import { readWords } from './public-words.queries.ts';

const LATEST = 3;
const LAST_PAGE = 5_000;
const YEAR_SECONDS = 365 * 24 * 3_600;

/** Pages that anyone reads, drawn here, without a script: nothing is asked of who reads them, and nobody is told. */
export function publicPages(): Router {
  const pages = Router();
  pages.use(limitFloods, protect);
  pages.get(
    '/',
    show((frame) => latestPublicExperiences(LATEST).then((latest) => homePage(frame, latest))),
  );
  pages.get(
    '/structures',
    show(async (frame) => organisationsPage(frame, await listPublicCohorts())),
  );
  pages.get('/structures/:id', show(showOrganisation));
  pages.get(
    '/incubateurs',
    show(async (frame) => incubatorsPage(frame, await listIncubators())),
  );
  pages.get(
    '/webinaires',
    show(async (frame) => webinarsPage(frame, await listWebinars(), new Date())),
  );
  pages.get('/retours', show(showLibrary));
  pages.get('/retours/:id', show(showArticle));
  pages.get(
    '/mentions',
    show(async (frame) => legalPage(frame)),
  );
  pages.get(['/style.css', '/fichiers/:name'], sendAsset);
  pages.use('/contact', contactRoutes({ frameFor, sendPage }));
  pages.use(() => {
    throw new AppError('not_found');
  });
  pages.use(showFailure);
  return Router().use(discoveryRoutes()).use(ROOT, pages);
}

const limitFloods: RequestHandler = (request, _response, next) => {
  limits.address(request.ip ?? '').then(() => next(), next);
};

/** Nothing runs in these pages, and nothing is fetched from elsewhere. */
const protect: RequestHandler = (_request, response, next) => {
  response.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  next();
};

function show(page: (frame: Frame, request: Request) => Promise<Page>): RequestHandler {
  return async (request, response) => {
    const frame = await frameFor(request);
    sendPage(response, drawPage(frame, await page(frame, request)));
  };
}

async function frameFor(request: Pick<Request, 'query'>): Promise<Frame> {
  const locale: Locale = request.query.lang === 'en' ? 'en' : 'fr';
  return frameOf(locale, await readWords());
}

/** Asked for again each time, and sent again only where it changed: what is withdrawn is gone at once. */
function sendPage(response: Response, page: string, cacheControl = 'public, no-cache'): void {
  response.set('Cache-Control', cacheControl).type('html').send(page);
}

async function showOrganisation(frame: Frame, request: Request): Promise<Page> {
  const id = idOf(request);
  const organisation = await loadPublicOrganisation(id);
  if (!organisation) throw new AppError('not_found');
  return organisationPage(frame, organisation, await publicExperiencesOf(id));
}

async function showLibrary(frame: Frame, { query }: Request): Promise<Page> {
  const place = placeCodeSchema.safeParse(query.territoire);
  const page = Number(query.page ?? 1);
  if (!Number.isInteger(page) || page < 1 || page > LAST_PAGE) throw new AppError('not_found');
  const asked = {
    theme: typeof query.theme === 'string' && query.theme !== '' ? query.theme.slice(0, 60) : undefined,
    place: place.success ? place.data : undefined,
    page,
  };
  const [found, facets] = await Promise.all([findPublicExperiences(asked), publicFacets()]);
  if (page > 1 && found.cards.length === 0) throw new AppError('not_found');
  return libraryPage(frame, asked, { ...found, facets });
}

async function showArticle(frame: Frame, request: Request): Promise<Page> {
  const article = await publicArticle(idOf(request));
  if (!article) throw new AppError('not_found');
  return articlePage(frame, article);
}

function idOf({ params }: Request): string {
  const id = idSchema.safeParse(params.id);
  if (!id.success) throw new AppError('not_found');
  return id.data.toLowerCase();
}

const sendAsset: RequestHandler<{ name?: string }> = (request, response) => {
  const name = request.params.name ?? 'style.css';
  const asset = assetNamed(name);
  if (!asset) throw new AppError('not_found');
  const isVersion = isVersionOf(name, request.query.v);
  response
    .set('Cache-Control', isVersion ? `public, max-age=${YEAR_SECONDS}, immutable` : 'public, no-cache')
    .type(asset.type)
    .send(asset.content);
};

/** What went wrong, as a page: what is not public and what does not exist are the same. */
const showFailure: ErrorRequestHandler = async (error, request, response, next) => {
  if (response.headersSent) return next(error);
  const known = toAppError(error, { requestId: String(request.id) });
  const failure = failures[known.code] ?? 'failed';
  const status = failure === 'failed' ? 500 : known.status;
  if (known.details?.retryAfter !== undefined) response.set('Retry-After', String(known.details.retryAfter));
  const frame = await frameFor(request);
  sendPage(response.status(status), drawPage(frame, failurePage(frame, failure, '/introuvable')), 'no-store');
};

const failures: Partial<Record<AppError['code'], 'notFound' | 'tooMany' | 'foreign'>> = {
  not_found: 'notFound',
  invalid_input: 'notFound',
  rate_limited: 'tooMany',
  foreign_origin: 'foreign',
};
