import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { buildPerson } from '../../test/factories/build-person.ts';
import { ThemeModel } from '../programme/themes.model.ts';

const app = useTestApp({ publicUrl: 'https://sentiers.exemple.org' });
const page = async (path: string, status = 200) => {
  const { text } = await app.visitor().get(path).expect(status);
  return text;
};

/** Text sections, each saying who reads it. */
const text = (level: 'public' | 'network' | 'cohort', body: string, title = 'Ce que nous avons fait') => ({
  type: 'text' as const,
  level,
  title,
  value: { type: 'text' as const, body },
});

const secrets = ['secret-du-reseau', 'secret-de-la-cohorte', 'Titre réservé', 'Coulisses'];
let organisationId = '';
let openId = '';
let pseudonymousId = '';
let closedId = '';
let withdrawnId = '';

beforeAll(async () => {
  const cohort = await buildCohort({ name: 'Cohorte 2026', year: 2026 });
  await ThemeModel.insertMany([{ _id: 'mobilite', label: 'Mobilité' }]);
  const organisation = await buildOrganisation({
    ...{ name: 'Garage <des> Possibles', cohortIds: [cohort._id], activity: 'Réparer & prêter' },
    ...{ themes: ['mobilite'], from: ['23'], to: ['region:75'] },
  });
  organisationId = organisation._id;
  const author = await buildPerson({ name: 'Léa Dumontet', organisationId });
  const given = { authorIds: [author._id], cohortId: cohort._id, organisationId };
  const open = await buildExperience({
    ...given,
    title: 'Ouvrir un garage à Guéret',
    sections: [
      text('public', 'Nous avons **ouvert** le garage.\n\n<script>alert(1)</script>'),
      text('network', 'secret-du-reseau', 'Titre réservé'),
      text('cohort', 'secret-de-la-cohorte', 'Coulisses'),
      {
        type: 'themes',
        level: 'public',
        title: 'Thématiques',
        value: { type: 'themes', keys: ['mobilite'] },
      },
      {
        type: 'territory',
        level: 'public',
        title: 'Où',
        value: { type: 'territory', codes: ['commune:23096'] },
      },
    ],
  });
  openId = open._id;
  const identity = { level: 'cohort' as const, pseudonym: 'une structure de mobilité', replacements: [] };
  pseudonymousId = (
    await buildExperience({
      ...given,
      title: 'Un partenariat qui a échoué',
      sections: [text('public', 'Nous avons demandé trop.')],
      fields: { identity: { ...identity, revision: 1 } },
      editionFields: { identity },
    })
  )._id;
  closedId = (await buildExperience({ ...given, title: 'Réservé au réseau', levels: ['network'] }))._id;
  withdrawnId = (
    await buildExperience({ ...given, title: 'Retiré depuis', levels: ['public'], state: 'withdrawn' })
  )._id;
});

/** What a visitor reads of all that is public, wherever it is told. */
const everywhere = () => [
  '/decouvrir',
  '/decouvrir/retours',
  `/decouvrir/retours/${openId}`,
  `/decouvrir/retours/${pseudonymousId}`,
  `/decouvrir/structures/${organisationId}`,
  '/decouvrir/structures',
  '/decouvrir/flux.xml',
  '/sitemap.xml',
];

describe('what a visitor never reads', () => {
  it('is in no page, feed or map', async () => {
    for (const path of everywhere()) {
      const read = await page(path);
      for (const secret of [...secrets, 'Réservé au réseau', 'Retiré depuis', closedId, withdrawnId]) {
        expect(read, `${path} tells of ${secret}`).not.toContain(secret);
      }
    }
  });

  it('answers as what does not exist', async () => {
    const nothing = await page(`/decouvrir/retours/${newId()}`, 404);
    expect(await page(`/decouvrir/retours/${closedId}`, 404)).toBe(nothing);
    expect(await page(`/decouvrir/retours/${withdrawnId}`, 404)).toBe(nothing);
    expect(await page('/decouvrir/retours/pas-un-retour', 404)).toBe(nothing);
  });

  it('is the organisation behind a pseudonym, on no page that leads there', async () => {
    const read = await page(`/decouvrir/retours/${pseudonymousId}`);
    expect(read).toContain('une structure de mobilité');
    for (const name of ['Garage', 'Léa Dumontet']) expect(read).not.toContain(name);
    expect(await page(`/decouvrir/structures/${organisationId}`)).not.toContain(pseudonymousId);
    expect(await page('/decouvrir/flux.xml')).not.toContain('Dumontet, Garage &lt;des&gt; Possibles, une');
  });
});

describe('an experience', () => {
  it('is an article with its public sections, and says that something is held back', async () => {
    const read = await page(`/decouvrir/retours/${openId}`);
    expect(read).toContain('<h1>Ouvrir un garage à Guéret</h1>');
    expect(read).toContain('Nous avons <strong>ouvert</strong> le garage.');
    expect(read).toContain('Une partie de ce retour est réservée aux personnes du programme.');
    expect(read).toContain(
      `<link rel="canonical" href="https://sentiers.exemple.org/decouvrir/retours/${openId}">`,
    );
    expect(read).toContain('<meta property="og:type" content="article">');
    expect(read).toContain('<meta name="twitter:card"');
    expect(await page(`/decouvrir/retours/${pseudonymousId}`)).not.toContain('Une partie de ce retour');
  });

  it('tells search engines what it is, without ending the element it is told in', async () => {
    const read = await page(`/decouvrir/retours/${openId}`);
    const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(read) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Article',
      headline: 'Ouvrir un garage à Guéret',
      isAccessibleForFree: false,
      author: [{ name: 'Léa Dumontet' }, { name: 'Garage <des> Possibles' }],
    });
  });

  it('is found by its theme and by the places that hold it, and by no other', async () => {
    for (const query of ['theme=mobilite', 'territoire=23', 'territoire=region:75']) {
      const read = await page(`/decouvrir/retours?${query}`);
      expect(read).toContain(openId);
      expect(read).not.toContain(pseudonymousId);
    }
    expect(await page('/decouvrir/retours?territoire=61')).not.toContain(openId);
    const all = await page('/decouvrir/retours');
    expect(all).toContain('<span>Mobilité</span> (1)');
  });

  it('is on no page after the last', async () => {
    await page('/decouvrir/retours?page=2', 404);
    await page('/decouvrir/retours?page=-1', 404);
  });
});

describe('every page', () => {
  const paths = [
    '',
    '/structures',
    '/incubateurs',
    '/webinaires',
    '/retours',
    '/contact',
    '/mentions',
    '/nulle-part',
  ];

  it.each(paths)('%s is whole without a script, in one language, with one title', async (path) => {
    for (const [query, lang] of [
      ['', 'fr'],
      ['?lang=en', 'en'],
    ] as const) {
      const { text: read, headers, status } = await app.visitor().get(`/decouvrir${path}${query}`);
      expect(status).toBe(path === '/nulle-part' ? 404 : 200);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(read).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${lang}">`));
      expect(read.match(/<h1/g)).toHaveLength(1);
      expect(read).toMatch(/<title>[^<]+<\/title>/);
      expect(read).toMatch(/<meta name="description" content="[^"]+">/);
      for (const name of ['property="og:title"', 'property="og:description"', 'name="twitter:card"']) {
        expect(read).toMatch(new RegExp(`<meta ${name} content="[^"]+">`));
      }
      expect(read).toMatch(/<meta property="og:image" content="https:\/\/sentiers\.exemple\.org\/[^"]+">/);
      expect(read.match(/<main/g)).toHaveLength(1);
      expect(read).toContain('<a class="skip" href="#contenu">');
      expect(read).not.toMatch(/<script(?! type="application\/ld\+json")| style="| on\w+="/);
      expect(unbalanced(read)).toEqual([]);
      expect(repeatedIds(read)).toEqual([]);
    }
  });

  it('is not sent again where nothing changed', async () => {
    const { headers } = await app.visitor().get('/decouvrir').expect(200);
    expect(headers['cache-control']).toBe('public, no-cache');
    await app.visitor().get('/decouvrir').set('If-None-Match', String(headers.etag)).expect(304);
  });

  it('has its style and letters, kept for ever under their version', async () => {
    const read = await page('/decouvrir');
    const addresses = [...read.matchAll(/(?:href)="(\/decouvrir\/(?:style|fichiers)[^"]+)"/g)].map(
      ([, at]) => at ?? '',
    );
    // The style, and the letters that every page is set in.
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      const { headers } = await app.visitor().get(address).expect(200);
      expect(headers['cache-control']).toContain('immutable');
    }
    const { headers } = await app.visitor().get('/decouvrir/style.css').expect(200);
    expect(headers['cache-control']).toBe('public, no-cache');
    await app.visitor().get('/decouvrir/fichiers/..%2Fstyle.ts').expect(404);
  });

  it('escapes what organisations are called', async () => {
    const read = await page('/decouvrir/structures');
    expect(read).toContain('Garage &lt;des&gt; Possibles');
    expect(read).toContain('Creuse (23)');
    expect(read).toContain('Nouvelle-Aquitaine');
  });
});

describe('what programs read', () => {
  it('is a feed of what is public', async () => {
    const { headers, text: feed } = await app.visitor().get('/decouvrir/flux.xml').expect(200);
    expect(headers['content-type']).toContain('application/rss+xml');
    expect(feed.match(/<item>/g)).toHaveLength(2);
    expect(feed).toContain(`<link>https://sentiers.exemple.org/decouvrir/retours/${openId}</link>`);
  });

  it('is a map, and what not to look at', async () => {
    const map = await page('/sitemap.xml');
    for (const id of [openId, pseudonymousId, organisationId]) expect(map).toContain(id);
    expect(await page('/robots.txt')).toContain('Sitemap: https://sentiers.exemple.org/sitemap.xml');
  });
});

const alone = new Set(['meta', 'link', 'img', 'br', 'hr', 'input', 'rect']);

/** Elements that end where they did not begin. */
function unbalanced(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (alone.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

function repeatedIds(page: string): string[] {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
