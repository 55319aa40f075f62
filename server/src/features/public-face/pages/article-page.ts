import type { Article } from '@sentiers/shared/experiences/schema.ts';
import type { ShownValue } from '@sentiers/shared/experiences/sections.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import { html, type Markup, type Shown } from '../../../platform/http/markup.ts';
import { fileAddress, sectionBody } from './article-sections.ts';
import { bylineOf } from './experience-list.ts';
import { absolute, type Frame, langOf, link, type Page } from './frame.ts';

/** An experience as a visitor reads it: what they were given of it is all that this page knows. */
export function articlePage(frame: Frame, article: Article): Page {
  const { words } = frame;
  const path = `/retours/${article.id}`;
  const cover = article.cover && fileAddress(article.id, article.cover);
  return {
    path,
    title: article.title,
    isFrench: true,
    description: article.summary || article.title,
    kind: 'article',
    image: cover,
    article: true,
    structured: structuredArticle(frame, article, path),
    above: html`<p class="chips"><span class="chip kind"${langOf(frame)}>${article.kind.name}</span>${
      article.outcome && html`<span class="chip">${words.outcomes[article.outcome]}</span>`
    }<span class="quiet-line">${words.minutes(article.readingMinutes)}</span></p>`,
    lede: html`${article.summary && html`<p class="lede"${langOf(frame)}>${article.summary}</p>`}${byline(frame, article)}`,
    body: html`<div class="article has-aside">${aside(frame, article)}
<article class="text"${langOf(frame)}>
${article.cover && cover && picture(article.cover, cover)}
${partsOf(article).map(
  (
    section,
  ) => html`<section aria-labelledby="${anchor(section.id)}"><h2 id="${anchor(section.id)}">${section.title}</h2>
${sectionBody(frame, article, section.value)}</section>
`,
)}
</article>
<div class="text-foot">${foot(frame, article)}</div></div>`,
  };
}

/** What a few marks say: it stands beside the text rather than under a title of its own. */
const brief: ReadonlySet<ShownValue['type']> = new Set(['territory', 'themes', 'step']);

/** Sections to read one after the other. */
function partsOf({ sections }: Article): Article['sections'] {
  return sections.filter(({ value }) => !brief.has(value.type));
}

function anchor(sectionId: string): string {
  return `partie-${sectionId}`;
}

function picture({ width, height }: FileSummary, address: string): Markup {
  return html`<img class="cover" src="${address}" alt=""${width && height ? html` width="${width}" height="${height}"` : null}>`;
}

function byline({ words, ...frame }: Frame, article: Article): Markup {
  const { cohort } = article.byline;
  const at = (iso: string) => html`<time datetime="${iso}">${day(words.locale, iso)}</time>`;
  const isLater = article.edition.number > 1;
  return html`<div class="byline"><p class="who"><strong${langOf(frame)}>${bylineOf(article)}</strong></p>
${cohort && html`<p class="quiet-line"${langOf(frame)}>${cohort.name}</p>`}
<p class="quiet-line">${placed(words.published, at(article.publishedAt))}${isLater && html`, ${placed(words.updated, at(article.edition.at))}`}</p></div>`;
}

/** A sentence of ours, with markup in the place that it leaves. */
function placed(sentence: (hole: string) => string, markup: Markup): Markup {
  const [before = '', after = ''] = sentence('\u0000').split('\u0000');
  return html`${before}${markup}${after}`;
}

function day(locale: string, iso: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(
    new Date(iso),
  );
}

function aside(frame: Frame, article: Article): Shown {
  const { words } = frame;
  const parts = partsOf(article);
  const list = html`<ul${langOf(frame)}>
${parts.map(
  ({ id, title }) => html`<li><a href="#${anchor(id)}">${title}</a></li>
`,
)}</ul>`;
  return html`<aside class="aside" aria-label="${words.about}">
${
  parts.length > 1 &&
  html`<nav class="outline" aria-labelledby="plan"><h2 id="plan">${words.inThis}</h2>${list}</nav>
<details class="outline folded"><summary>${words.inThis}</summary>${list}</details>`
}
${article.sections
  .filter(({ value }) => brief.has(value.type))
  .map(
    ({ title, value }) => html`<div class="brief"${langOf(frame)}><h2>${title}</h2>
${sectionBody(frame, article, value)}</div>
`,
  )}
${article.takenUpBy > 0 && html`<p class="taken-up">${words.takenUp(article.takenUpBy)}</p>`}
</aside>`;
}

function foot({ words, ...frame }: Frame, article: Article): Markup {
  return html`${
    article.heldBack &&
    html`<div class="held"><p>${words.heldBack} <a href="/connexion">${words.heldBackSignIn}</a></p></div>`
  }
<section class="cite" aria-labelledby="citer"><h2 id="citer">${words.cite}</h2><p${langOf(frame)}>${article.citation}</p></section>
<p class="actions"><a class="button quiet" href="/api/experiences/${article.id}/export?format=pdf&amp;language=${frame.locale}">${words.pdf}</a>
<a class="button quiet" href="${link(frame, '/retours')}">${words.all}</a></p>`;
}

/** The same, for search engines (schema.org). */
function structuredArticle({ programme }: Frame, article: Article, path: string): object {
  const { byline, cover } = article;
  const people = byline.authors.map(({ name }) => ({ '@type': 'Person', name }));
  const organisation = byline.pseudonym ?? byline.organisation?.name;
  const organisations = organisation ? [{ '@type': 'Organization', name: organisation }] : [];
  const address = absolute(link({ locale: 'fr' }, path));
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: article.title,
    description: article.summary,
    inLanguage: 'fr',
    datePublished: article.publishedAt,
    dateModified: article.edition.at,
    author: byline.pseudonym === null ? [...people, ...organisations] : organisations,
    publisher: { '@type': 'Organization', name: programme.name },
    mainEntityOfPage: address,
    isAccessibleForFree: !article.heldBack,
    ...(cover && { image: absolute(fileAddress(article.id, cover)) }),
  };
}
