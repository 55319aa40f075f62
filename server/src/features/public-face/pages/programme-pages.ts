import type { ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import { trailStepSchema } from '@sentiers/shared/trail/steps.ts';
import { html, type Markup, type Shown } from '../../../platform/http/markup.ts';
import type { PublicCohort, PublicOrganisation, PublicWebinarLine } from '../public-programme.queries.ts';
import { experienceList } from './experience-list.ts';
import { type Frame, french, langOf, link, type Page, prose } from './frame.ts';

/** The organisations of each cohort, where they come from and where they go. */
export function organisationsPage(frame: Frame, cohorts: readonly PublicCohort[]): Page {
  const { words, programme } = frame;
  const sections = cohorts.map(({ name, organisations }, index) => {
    const items = organisations.map(
      (
        organisation,
      ) => html`<li><h3><a href="${link(frame, `/structures/${organisation.id}`)}">${organisation.name}</a></h3>
<p>${organisation.activity}</p>${wayOf(frame, organisation)}</li>
`,
    );
    return html`<section aria-labelledby="cohorte-${index}"><h2 id="cohorte-${index}">${name}</h2>
${french(frame, html`<ul class="cards">${items}</ul>`)}</section>
`;
  });
  return {
    path: '/structures',
    title: words.organisations,
    description: excerpt(programme.cohortIntroduction, words.seeOrganisations),
    body: html`${prose(frame, programme.cohortIntroduction)}${
      sections.length > 0 ? sections : html`<p>${words.noOrganisation}</p>`
    }`,
  };
}

/** One organisation, with the experiences that visitors are told to be its own. */
export function organisationPage(
  frame: Frame,
  organisation: PublicOrganisation,
  experiences: readonly ExperienceCard[],
): Page {
  const { words } = frame;
  const { id, name, activity, description, note, cohorts, themes, partners } = organisation;
  return {
    path: `/structures/${id}`,
    title: name,
    isFrench: true,
    description: activity || name,
    above: html`<p class="quiet-line"><a href="${link(frame, '/structures')}">${words.backToOrganisations}</a> · ${cohorts.map((cohort) => cohort.name).join(', ')}</p>`,
    lede: activity && html`<p class="lede"${langOf(frame)}>${activity}</p>`,
    body: html`${wayOf(frame, organisation)}
${note && html`<p${langOf(frame)}>${note}</p>`}
${prose(frame, description)}
${themes.length > 0 && html`<h2>${words.themes}</h2><ul class="chips"${langOf(frame)}>${themes.map(({ label }) => html`<li class="chip">${label}</li>`)}</ul>`}
${partners.length > 0 && html`<h2>${words.partners}</h2><ul${langOf(frame)}>${partners.map((partner) => html`<li>${partner}</li>`)}</ul>`}
${experiences.length > 0 && html`<h2>${words.theirExperiences}</h2>${experienceList(frame, experiences, 3)}`}`,
  };
}

export function incubatorsPage(frame: Frame, incubators: readonly PublicOrganisation[]): Page {
  const { words, programme } = frame;
  const items = incubators.map(
    ({ name, activity, from, description }) => html`<li><h2>${name}</h2>
<p>${activity}</p>${description && html`<p>${description}</p>`}
${from.length > 0 && html`<p class="quiet-line">${places(frame, from)}</p>`}</li>
`,
  );
  return {
    path: '/incubateurs',
    title: words.incubators,
    description: excerpt(programme.incubatorsIntroduction, words.incubators),
    body: html`${prose(frame, programme.incubatorsIntroduction)}${
      items.length > 0
        ? french(frame, html`<ul class="cards">${items}</ul>`)
        : html`<p>${words.noIncubator}</p>`
    }`,
  };
}

/** Webinars that were announced; their replays where anyone may watch them. */
export function webinarsPage(frame: Frame, webinars: readonly PublicWebinarLine[], now: Date): Page {
  const { words, programme } = frame;
  const ahead = webinars.filter(({ endsAt }) => endsAt > now).toReversed();
  const past = webinars.filter(({ endsAt }) => endsAt <= now);
  const section = (id: string, title: string, lines: readonly PublicWebinarLine[]) =>
    lines.length > 0 &&
    html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><ul class="cards">${lines.map((line) => webinarLine(frame, line))}</ul></section>`;
  return {
    path: '/webinaires',
    title: words.webinars,
    description: excerpt(programme.webinarsIntroduction, words.webinars),
    body: html`${prose(frame, programme.webinarsIntroduction)}
${section('a-venir', words.ahead, ahead)}
${section('passes', words.past, past)}
${webinars.length === 0 && html`<p>${words.noWebinar}</p>`}`,
  };
}

function webinarLine(frame: Frame, { title, startsAt, replay }: PublicWebinarLine): Markup {
  const { words } = frame;
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' } as const;
  const when = new Intl.DateTimeFormat(words.locale, options).format(startsAt);
  const watch =
    replay &&
    html`<a href="${replay}" rel="noopener" aria-label="${words.watchOf(title)}">${words.watch}</a>`;
  return html`<li><h3${langOf(frame)}>${title}</h3>
<p class="quiet-line"><time datetime="${startsAt.toISOString()}">${when}</time></p>
<p>${watch || words.forCohort}</p></li>
`;
}

/** As much of its way as an organisation lets anyone know. */
function wayOf(frame: Frame, { way }: Pick<PublicOrganisation, 'way'>): Shown {
  if (way === null) return null;
  const { words } = frame;
  const line = (name: string, said: Shown) => html`<dt${inFrame(frame)}>${name}</dt><dd>${said}</dd>`;
  const { from, to, step } = way;
  const steps = trailStepSchema.options;
  return html`<dl class="way-line">${line(words.from, places(frame, from))}${line(words.to, places(frame, to))}${
    step &&
    line(
      words.isAt,
      html`<span${inFrame(frame)}>${words.stepOf(steps.indexOf(step) + 1, steps.length)} : ${words.trailSteps[step]}</span>`,
    )
  }</dl>`;
}

/** Our own words among French ones. */
function inFrame({ locale }: Frame): Shown {
  return locale === 'fr' ? null : html` lang="${locale}"`;
}

function places(frame: Frame, list: PublicOrganisation['from']): Shown {
  if (list.length === 0) return html`<span${inFrame(frame)}>${frame.words.notSaid}</span>`;
  return list.map(({ code, label }) => (/^\d|^2[AB]$/.test(code) ? `${label} (${code})` : label)).join(', ');
}

/** The first sentences of some words, without what marks them: for what search engines show. */
export function excerpt(markdown: string, otherwise: string): string {
  const plain = markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`>#]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return otherwise;
  const letters = [...plain];
  return letters.length <= 200
    ? plain
    : `${letters
        .slice(0, 199)
        .join('')
        .replace(/\s+\S*$/, '')}…`;
}
