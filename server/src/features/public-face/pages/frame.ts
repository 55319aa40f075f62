import type { PublicWordsInput } from '@sentiers/shared/public-face/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import { config } from '../../../config.ts';
import { markdownHtml } from '../../../platform/http/markdown-html.ts';
import { html, type Markup, type Shown, trusted } from '../../../platform/http/markup.ts';
import { type PageWords, pageWords } from './page-words.ts';
import { fontAddress, styleAddress } from './style.ts';

export const ROOT = '/decouvrir';

/** What every page is drawn with. */
export interface Frame {
  locale: Locale;
  words: PageWords;
  /** The coordination's, in French. */
  programme: PublicWordsInput;
}

export function frameOf(locale: Locale, programme: PublicWordsInput): Frame {
  return { locale, programme, words: pageWords(locale) };
}

export interface Page {
  /** Under the root: `/retours`. With what was asked for, if it is another page then. */
  path: string;
  title: string;
  description: string;
  /** Under the page's one `h1`, in the band of the header. */
  lede?: Shown;
  /** Above it. */
  above?: Shown;
  body: Shown;
  /** Words of the page are French, whatever language its frame is in. */
  isFrench?: boolean;
  image?: string | null;
  kind?: 'website' | 'article';
  structured?: object;
  /** Not to be found by search engines: a form's answer, an error. */
  hidden?: boolean;
  article?: boolean;
}

const sections = [
  ['', 'home'],
  ['/structures', 'organisations'],
  ['/incubateurs', 'incubators'],
  ['/webinaires', 'webinars'],
  ['/retours', 'experiences'],
  ['/contact', 'contact'],
] as const;

/** Address of a page of ours, which keeps the language that was chosen. */
export function link({ locale }: Pick<Frame, 'locale'>, path: string): string {
  if (locale === 'fr') return `${ROOT}${path}`;
  return `${ROOT}${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;
}

/** The whole address, as it is told outside. */
export function absolute(path: string): string {
  return `${config().publicUrl}${path}`;
}

/** Words of the coordination or of members, which are French. */
export function french(
  { locale }: Pick<Frame, 'locale'>,
  body: Shown,
  element: 'div' | 'span' = 'div',
): Shown {
  if (locale === 'fr') return body;
  return element === 'div' ? html`<div lang="fr">${body}</div>` : html`<span lang="fr">${body}</span>`;
}

/** The coordination's words in Markdown; nothing where there are none. */
export function prose(frame: Frame, body: string, headings: 2 | 3 | 4 = 2): Shown {
  if (body === '') return null;
  const words = markdownHtml(body, { headings, tableLabel: frame.words.table });
  return html`<div class="prose"${langOf(frame)}>${words}</div>`;
}

export function langOf({ locale }: Pick<Frame, 'locale'>): Markup {
  return trusted(locale === 'fr' ? '' : ' lang="fr"');
}

/** The mark of the programme: two bars, painted as on a tree. */
export const balise = trusted(
  '<svg class="balise" viewBox="0 0 24 20" width="24" height="20" aria-hidden="true" focusable="false"><rect class="upper" x="0.75" y="0.75" width="22.5" height="7.5" rx="1.75"/><rect class="lower" x="0.75" y="11" width="22.5" height="8" rx="1.75"/></svg>',
);

export function drawPage(frame: Frame, page: Page): string {
  const { words, locale } = frame;
  const content = html`<!doctype html>
<html lang="${locale}">
<head>${headOf(frame, page)}</head>
<body>
<a class="skip" href="#contenu">${words.skip}</a>
${headerOf(frame, page)}
<main id="contenu" tabindex="-1">
<div class="band"><div class="contours"></div><div class="inner">
${page.above}<h1${page.isFrench ? langOf(frame) : null}>${page.title}</h1>
${page.lede}</div></div>
<div class="inner${page.article ? ' wide' : ''}">
${page.body}
</div>
</main>
${footerOf(frame, page)}
</body>
</html>
`;
  return content.text;
}

function headOf(frame: Frame, page: Page): Markup {
  const { programme, words, locale } = frame;
  const title =
    page.path === '' ? `${programme.name}, ${words.home.toLowerCase()}` : `${page.title} · ${programme.name}`;
  const address = absolute(link(frame, page.path));
  const image = absolute(page.image ?? '/icon-512.png');
  const other = (lang: Locale) => absolute(link({ locale: lang }, page.path));
  return html`
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${page.description}">
${page.hidden ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${address}">`}
<link rel="alternate" hreflang="fr" href="${other('fr')}">
<link rel="alternate" hreflang="en" href="${other('en')}">
<link rel="alternate" type="application/rss+xml" title="${words.feed}" href="${absolute(`${ROOT}/flux.xml`)}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#FAF6EC">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#161D19">
<meta property="og:type" content="${page.kind ?? 'website'}">
<meta property="og:site_name" content="${programme.name}">
<meta property="og:locale" content="${locale === 'fr' ? 'fr_FR' : 'en_GB'}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<meta property="og:url" content="${address}">
<meta property="og:image" content="${image}">
<meta name="twitter:card" content="${page.image ? 'summary_large_image' : 'summary'}">
<meta name="twitter:title" content="${page.title}">
<meta name="twitter:description" content="${page.description}">
<meta name="twitter:image" content="${image}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="preload" href="${fontAddress('title')}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${fontAddress('text')}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${fontAddress('bold')}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${styleAddress()}">
${page.structured && structuredData(page.structured)}`;
}

/** Data for search engines: nothing in it ends the element that it stands in. */
function structuredData(data: object): Markup {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return trusted(`<script type="application/ld+json">${json}</script>`);
}

function headerOf(frame: Frame, { path }: Page): Markup {
  const { words, programme } = frame;
  const isHere = (section: string) => (section === '' ? path === '' : path.startsWith(section));
  const items = sections.map(
    ([section, name]) =>
      html`<li><a href="${link(frame, section)}"${isHere(section) ? trusted(' aria-current="page"') : null}>${words[name]}</a></li>
`,
  );
  return html`<header class="top"><div class="inner wide">
<a class="mark" href="${link(frame, '')}">${balise}<span>${programme.name}</span></a>
<nav aria-label="${words.nav}"><ul>
${items}</ul></nav>
<a class="button quiet" href="/connexion">${words.signIn}</a>
</div></header>`;
}

function footerOf(frame: Frame, page: Page): Markup {
  const { words, programme, locale } = frame;
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  return html`<footer class="foot"><div class="inner wide">
<p>${balise} <span>${programme.name}</span>${programme.tagline && html`<span${langOf(frame)}> · ${programme.tagline}</span>`}</p>
<nav aria-label="${words.footer}"><ul>
<li><a href="${link(frame, '/mentions')}">${words.legal}</a></li>
<li><a href="${ROOT}/flux.xml">${words.feed}</a></li>
<li><a href="${link({ locale: other }, page.path)}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></li>
</ul></nav>
</div></footer>`;
}
