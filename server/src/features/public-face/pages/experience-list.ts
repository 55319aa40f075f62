import type { ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import { html, type Markup, trusted } from '../../../platform/http/markup.ts';
import { type Frame, langOf, link } from './frame.ts';

/** Who wrote it, as visitors are told. */
export function bylineOf({ byline }: Pick<ExperienceCard, 'byline'>): string {
  if (byline.pseudonym !== null) return byline.pseudonym;
  const authors = byline.authors.map(({ name }) => name).join(', ');
  const organisation = byline.organisation?.name;
  return [authors, organisation].filter(Boolean).join(', ');
}

/** Lines that lead to experiences, each with its title as a heading of this level. */
export function experienceList(frame: Frame, cards: readonly ExperienceCard[], level: 2 | 3): Markup {
  const { words } = frame;
  const heading = (body: Markup) =>
    html`${trusted(`<h${level}`)}${langOf(frame)}>${body}${trusted(`</h${level}>`)}`;
  const items = cards.map((card) => {
    const details = [
      bylineOf(card),
      card.places.map(({ label }) => label).join(', '),
      words.minutes(card.readingMinutes),
    ];
    return html`<li><p class="chips"><span class="chip kind"${langOf(frame)}>${card.kind.name}</span>${
      card.outcome && html`<span class="chip">${words.outcomes[card.outcome]}</span>`
    }</p>
${heading(html`<a href="${link(frame, `/retours/${card.id}`)}">${card.title}</a>`)}
${card.summary && html`<p${langOf(frame)}>${card.summary}</p>`}
<p class="quiet-line">${details.filter((detail) => detail !== '').join(' · ')}</p></li>
`;
  });
  return html`<ul class="cards">${items}</ul>`;
}
