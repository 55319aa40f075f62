import { type RequestHandler, Router } from 'express';
import { Feed } from 'feed';
import { config } from '../../config.ts';
import { escapeHtml } from '../../platform/http/html.ts';
import { limits } from '../../platform/http/limits.ts';
import { listPublicAddresses } from '../experiences/public-editions.queries.ts';
import { bylineOf } from './pages/experience-list.ts';
import { absolute, ROOT } from './pages/frame.ts';
import { latestPublicExperiences } from './public-experiences.queries.ts';
import { listPublicCohorts } from './public-programme.queries.ts';
import { readWords } from './public-words.queries.ts';

const IN_FEED = 30;
/** A sitemap holds 50,000 addresses at most. */
const IN_SITEMAP = 49_000;
const CHANGING = 'public, no-cache';

/** What programs read of the public pages: a feed, a map of them, and which of our addresses are worth looking at. */
export function discoveryRoutes(): Router {
  return Router()
    .get([`${ROOT}/flux.xml`, '/sitemap.xml', '/robots.txt'], limitFloods)
    .get(`${ROOT}/flux.xml`, sendFeed)
    .get('/sitemap.xml', sendSitemap)
    .get('/robots.txt', (_request, response) => {
      const lines = [
        'User-agent: *',
        `Allow: ${ROOT}`,
        'Allow: /api/experiences/',
        'Allow: /icon',
        'Disallow: /',
      ];
      response
        .set('Cache-Control', CHANGING)
        .type('text/plain')
        .send(`${lines.join('\n')}\n\nSitemap: ${absolute('/sitemap.xml')}\n`);
    });
}

const limitFloods: RequestHandler = (request, _response, next) => {
  limits.address(request.ip ?? '').then(() => next(), next);
};

const sendFeed: RequestHandler = async (_request, response) => {
  const [words, cards] = await Promise.all([readWords(), latestPublicExperiences(IN_FEED)]);
  const home = absolute(`${ROOT}/retours`);
  const [latest] = cards;
  const feed = new Feed({
    title: `${words.name} : retours d’expérience`,
    description: words.tagline || words.name,
    id: home,
    link: home,
    language: 'fr',
    copyright: words.name,
    generator: 'Sentiers',
    feedLinks: { rss: absolute(`${ROOT}/flux.xml`) },
    updated: latest ? new Date(latest.publishedAt) : new Date(0),
  });
  for (const card of cards) {
    const link = absolute(`${ROOT}/retours/${card.id}`);
    feed.addItem({
      title: card.title,
      id: link,
      link,
      description: card.summary,
      date: new Date(card.publishedAt),
      author: [{ name: bylineOf(card) }],
      category: card.themes.map(({ label }) => ({ name: label })),
    });
  }
  response.set('Cache-Control', CHANGING).type('application/rss+xml; charset=utf-8').send(feed.rss2());
};

const sendSitemap: RequestHandler = async (_request, response) => {
  const [cohorts, experiences] = await Promise.all([listPublicCohorts(), listPublicAddresses(IN_SITEMAP)]);
  const pages = ['', '/structures', '/incubateurs', '/webinaires', '/retours', '/contact', '/mentions'];
  const organisations = cohorts.flatMap((cohort) => cohort.organisations.map(({ id }) => id));
  const addresses = [
    ...pages.map((path) => addressOf(path)),
    ...[...new Set(organisations)].map((id) => addressOf(`/structures/${id}`)),
    ...experiences.map(({ experienceId, changedAt }) => addressOf(`/retours/${experienceId}`, changedAt)),
  ];
  response
    .set('Cache-Control', CHANGING)
    .type('application/xml; charset=utf-8')
    .send(
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join('')}</urlset>\n`,
    );
};

function addressOf(path: string, changedAt?: Date): string {
  const lastmod = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return `<url><loc>${escapeHtml(`${config().publicUrl}${ROOT}${path}`)}</loc>${lastmod}</url>\n`;
}
