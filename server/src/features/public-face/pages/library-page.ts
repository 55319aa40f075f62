import type { ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import { html, type Markup, type Shown, trusted } from '../../../platform/http/markup.ts';
import { EXPERIENCES_A_PAGE, type PublicFacets } from '../public-experiences.queries.ts';
import { experienceList } from './experience-list.ts';
import { type Frame, langOf, link, type Page, prose } from './frame.ts';
import { excerpt } from './programme-pages.ts';

/** What is looked for, as the address says it. */
export interface Asked {
  theme: string | undefined;
  place: string | undefined;
  /** From 1. */
  page: number;
}

interface Found {
  cards: readonly ExperienceCard[];
  total: number;
  facets: PublicFacets;
}

/** The experiences that anyone may read, by theme and territory, page after page. */
export function libraryPage(frame: Frame, asked: Asked, { cards, total, facets }: Found): Page {
  const { words, programme } = frame;
  const isNarrowed = asked.theme !== undefined || asked.place !== undefined;
  const chosen = [
    facets.themes.find(({ value }) => value === asked.theme)?.label,
    facets.places.find(({ value }) => value === asked.place)?.label,
  ].filter((label) => label !== undefined);
  return {
    path: addressOf(asked),
    title: chosen.length > 0 ? `${words.experiences} : ${chosen.join(', ')}` : words.experiences,
    description: excerpt(programme.libraryIntroduction, words.experiences),
    hidden: isNarrowed && total === 0,
    body: html`${!isNarrowed && asked.page === 1 && prose(frame, programme.libraryIntroduction)}
${filters(frame, asked, facets)}
<p class="quiet-line">${words.results(total)}</p>
${
  cards.length > 0
    ? experienceList(frame, cards, 2)
    : html`<p>${isNarrowed ? words.noSuchExperience : words.noExperience}</p>`
}
${pager(frame, asked, Math.ceil(total / EXPERIENCES_A_PAGE))}`,
  };
}

/** Address of what is asked, under the root; `from` the first page unless another one is asked for. */
function addressOf({ theme, place, page }: Asked): string {
  const query = new URLSearchParams();
  if (theme !== undefined) query.set('theme', theme);
  if (place !== undefined) query.set('territoire', place);
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/retours?${query}` : '/retours';
}

function filters(frame: Frame, asked: Asked, { themes, places }: PublicFacets): Shown {
  const { words } = frame;
  const group = (title: string, name: 'theme' | 'place', values: PublicFacets['themes']) =>
    values.length > 0 &&
    html`<details${asked[name] === undefined ? null : trusted(' open')}><summary>${title}</summary><ul>
${choice(frame, words.everything, { ...asked, page: 1, [name]: undefined }, asked[name] === undefined)}
${values.map(({ value, label, count }) => choice(frame, html`<span${langOf(frame)}>${label}</span> (${count})`, { ...asked, page: 1, [name]: value }, asked[name] === value))}</ul></details>`;
  const groups = [group(words.byTheme, 'theme', themes), group(words.byPlace, 'place', places)];
  if (groups.every((each) => each === false)) return null;
  return html`<nav class="filters" aria-label="${words.filters}">${groups}</nav>`;
}

function choice(frame: Frame, label: Shown, asked: Asked, isChosen: boolean): Markup {
  return html`<li><a href="${link(frame, addressOf(asked))}"${isChosen ? trusted(' aria-current="true"') : null}>${label}</a></li>
`;
}

function pager(frame: Frame, asked: Asked, pages: number): Shown {
  if (pages <= 1) return null;
  const { words } = frame;
  const { page } = asked;
  const to = (other: number, label: string, rel: string) =>
    other >= 1 &&
    other <= pages &&
    html`<a href="${link(frame, addressOf({ ...asked, page: other }))}" rel="${rel}">${label}</a>`;
  return html`<nav class="pages" aria-label="${words.pages}">${to(page - 1, words.previous, 'prev')}
<span>${words.page(page, pages)}</span>
${to(page + 1, words.next, 'next')}</nav>`;
}
