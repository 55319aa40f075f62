import { html, type Markup, type Shown, trusted } from '../../../platform/http/markup.ts';
import { type ContactWords, contactWords } from './contact-words.ts';
import { type Frame, link, type Page, prose } from './frame.ts';
import { excerpt } from './programme-pages.ts';

/** What was typed, by field. */
export type Typed = Partial<Record<Field, string>>;
export type Field = 'about' | 'name' | 'email' | 'organisation' | 'territory' | 'message';

export interface ContactState {
  /** Of the form that the page carries. */
  token: string;
  typed: Typed;
  /** What is wrong with each field, by the reason of its schema. */
  faults: ReadonlyMap<Field, string>;
  /** Why it didn't leave, where no field is wrong. */
  alert: string | null;
}

/** The name of the field that nobody sees: what is written in it was written by a program. */
export const TRAP = 'website';

/** A form that works without JavaScript: what was typed comes back with what is wrong, named where it is. */
export function contactPage(frame: Frame, state: ContactState): Page {
  const { words, programme, locale } = frame;
  const ours = contactWords(locale);
  const draw = (field: Exclude<Field, 'about' | 'message'>, attributes: string, help?: string) =>
    inputOf(ours, state, { field, attributes, help });
  return {
    path: '/contact',
    title: words.contact,
    description: excerpt(programme.contactIntroduction, words.askUs),
    hidden: state.faults.size > 0 || state.alert !== null,
    body: html`${alertOf(ours, state)}
${prose(frame, programme.contactIntroduction)}
<form method="post" action="${link(frame, '/contact')}" novalidate>
<input type="hidden" name="form" value="${state.token}">
${programme.takesInterest ? aboutOf(ours, state) : html`<input type="hidden" name="about" value="question">`}
${draw('name', 'autocomplete="name" required maxlength="80"')}
${draw('email', 'type="email" autocomplete="email" required maxlength="254"', ours.emailHelp)}
${draw('organisation', 'autocomplete="organization" maxlength="120"')}
${draw('territory', 'maxlength="120"')}
${messageOf(ours, state)}
<div class="trap" aria-hidden="true"><label for="${TRAP}">${ours.trap}</label><input id="${TRAP}" name="${TRAP}" tabindex="-1" autocomplete="off"></div>
<p class="quiet-line">${ours.personal}</p>
<p class="actions"><button class="button" type="submit">${ours.send}</button></p>
</form>`,
  };
}

export function thanksPage(frame: Frame): Page {
  const ours = contactWords(frame.locale);
  return {
    path: '/contact/merci',
    title: ours.thanks,
    description: ours.thanks,
    hidden: true,
    body: html`<p>${ours.thanksWords}</p>
<p class="actions"><a class="button" href="${link(frame, '')}">${frame.words.backHome}</a></p>`,
  };
}

function alertOf(ours: ContactWords, { faults, alert }: ContactState): Shown {
  if (alert !== null)
    return html`<div class="alert" role="alert"><strong>${ours.wrong}</strong><br>${alert}</div>`;
  if (faults.size === 0) return null;
  const lines = [...faults].map(
    ([field, reason]) => html`<li><a href="#${field}">${ours[field]} : ${reasonOf(ours, reason)}</a></li>`,
  );
  return html`<div class="alert" role="alert"><strong>${ours.wrong}.</strong> ${ours.wrongWords}<ul>${lines}</ul></div>`;
}

function aboutOf(ours: ContactWords, { typed }: ContactState): Markup {
  const choice = (value: 'question' | 'interest', id: string) =>
    html`<label class="choice"><input type="radio" id="${id}" name="about" value="${value}"${
      (typed.about === 'interest' ? 'interest' : 'question') === value ? trusted(' checked') : null
    }> ${ours[value]}</label>`;
  return html`<fieldset class="field"><legend>${ours.about}</legend>${choice('question', 'about')}${choice('interest', 'about-interest')}</fieldset>`;
}

function inputOf(
  ours: ContactWords,
  state: ContactState,
  {
    field,
    attributes,
    help,
  }: { field: Exclude<Field, 'about'>; attributes: string; help: string | undefined },
): Markup {
  const isOptional = !attributes.includes('required');
  return html`<div class="field"><label for="${field}">${ours[field]}${isOptional && html` <span class="help">${ours.optional}</span>`}</label>
${help && html`<span class="help" id="${field}-aide">${help}</span>`}
<input id="${field}" name="${field}" value="${state.typed[field] ?? ''}" ${trusted(attributes)}${describedBy(field, state, help)}>
${faultOf(ours, state, field)}</div>`;
}

function messageOf(ours: ContactWords, state: ContactState): Markup {
  return html`<div class="field"><label for="message">${ours.message}</label>
<textarea id="message" name="message" rows="8" required maxlength="4000"${describedBy('message', state, undefined)}>
${state.typed.message ?? ''}</textarea>
${faultOf(ours, state, 'message')}</div>`;
}

function describedBy(field: Field, { faults }: ContactState, help: string | undefined): Shown {
  const isWrong = faults.has(field);
  const ids = [...(isWrong ? [`${field}-erreur`] : []), ...(help ? [`${field}-aide`] : [])];
  return html`${isWrong ? trusted(' aria-invalid="true"') : null}${ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : null}`;
}

function faultOf(ours: ContactWords, { faults }: ContactState, field: Field): Shown {
  const reason = faults.get(field);
  return reason && html`<p class="error" id="${field}-erreur">${ours[field]} : ${reasonOf(ours, reason)}</p>`;
}

function reasonOf({ reasons }: ContactWords, reason: string): string {
  return reason in reasons ? reasons[reason as keyof typeof reasons] : reasons.other;
}
