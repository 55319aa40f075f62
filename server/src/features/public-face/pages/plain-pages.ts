import { html } from '../../../platform/http/markup.ts';
import { type Frame, link, type Page, prose } from './frame.ts';

/** Who publishes and who hosts. */
export function legalPage(frame: Frame): Page {
  const { words, programme } = frame;
  return {
    path: '/mentions',
    title: words.legal,
    description: `${words.legal}, ${programme.name}`,
    body: prose(frame, programme.legalNotice),
  };
}

export type Failure = 'notFound' | 'tooMany' | 'failed' | 'foreign';

/** What is said where a page can't be shown. */
export function failurePage(frame: Frame, failure: Failure, path: string): Page {
  const { words } = frame;
  return {
    path,
    title: words[failure],
    description: words[failure],
    hidden: true,
    body: html`<p>${words[`${failure}Words`]}</p>
<p class="actions"><a class="button" href="${link(frame, '')}">${words.backHome}</a></p>`,
  };
}
