import type { ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import { html } from '../../../platform/http/markup.ts';
import { experienceList } from './experience-list.ts';
import { type Frame, french, langOf, link, type Page, prose } from './frame.ts';

/** What the programme is, its steps, and what was published last. */
export function homePage(frame: Frame, latest: readonly ExperienceCard[]): Page {
  const { words, programme } = frame;
  const steps = programme.steps.map(
    ({ title, body }) => html`<li><span class="way"></span><h3>${title}</h3>${prose(frame, body, 4)}</li>
`,
  );
  return {
    path: '',
    title: programme.name,
    isFrench: true,
    description: programme.tagline || programme.name,
    lede: programme.tagline && html`<p class="lede"${langOf(frame)}>${programme.tagline}</p>`,
    body: html`${prose(frame, programme.presentation)}
<p class="actions"><a class="button" href="${link(frame, '/structures')}">${words.seeOrganisations}</a>
<a class="button quiet" href="${link(frame, '/contact')}">${programme.takesInterest ? words.announceInterest : words.askUs}</a></p>
${
  steps.length > 0 &&
  html`<section aria-labelledby="etapes"><h2 id="etapes">${words.stepsTitle(steps.length)}</h2>
${french(frame, html`<ol class="steps">${steps}</ol>`)}</section>`
}
${
  latest.length > 0 &&
  html`<section aria-labelledby="derniers"><h2 id="derniers">${words.latest}</h2>
${experienceList(frame, latest, 3)}
<p class="actions"><a class="button quiet" href="${link(frame, '/retours')}">${words.all}</a></p></section>`
}`,
  };
}
