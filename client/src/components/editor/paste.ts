import { convertWordLists } from './paste-word.ts';

/**
 * What another program or page puts on the clipboard, made clean: only what a body can hold is left of it, with the
 * meaning that was in its styles. What our own editor copied is left as it is.
 */
export function cleanPastedHtml(html: string): string {
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  removeComments(body);
  for (const element of body.querySelectorAll('style, script, meta, link, title, xml, template, noscript')) {
    element.remove();
  }
  convertWordLists(body);
  unwrapAll(body, isOffice);
  unwrapAll(body, (element) => element.id.startsWith('docs-internal-guid'));
  unwrapAll(body, (element) => element.matches('table') && element.querySelectorAll('td, th').length === 1);
  convertReferences(body);
  convertTasks(body);
  plainHeadings(body);
  headRows(body);
  replaceImages(body);
  cleanLinks(body);
  cleanSpaces(body);
  return body.innerHTML;
}

/** Pictures that the clipboard carries within itself (`data:`), as files. */
export function pastedImages(html: string): File[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const sources = [...body.querySelectorAll('img')].map(({ src }) => src).filter(isCarried);
  return sources.flatMap((source, index) => fileOf(source, index));
}

const carried = /^data:(image\/(?:png|jpeg|gif|webp));base64,/;
const isCarried = (source: string) => carried.test(source);

function fileOf(source: string, index: number): File[] {
  const type = carried.exec(source)?.[1] ?? '';
  try {
    const bytes = Uint8Array.from(atob(source.replace(carried, '')), (sign) => sign.charCodeAt(0));
    return [new File([bytes], `image-${index + 1}.${type.slice('image/'.length)}`, { type })];
  } catch {
    return []; // cut short on its way
  }
}

function removeComments(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** `<o:p>`, `<w:sdt>`, `<v:shape>`: what only an office program understands. */
const isOffice = (element: Element) => element.tagName.includes(':');

function unwrapAll(body: HTMLElement, isWrapper: (element: Element) => boolean): void {
  for (const element of [...body.querySelectorAll('*')].filter(isWrapper)) {
    const inner = element.matches('table') ? element.querySelector('td, th') : element;
    element.replaceWith(...(inner?.childNodes ?? []));
  }
}

/** Names of people and threads, copied from what was written here. */
function convertReferences(body: HTMLElement): void {
  for (const link of body.querySelectorAll<HTMLElement>('a[data-reference]')) {
    const words = link.textContent ?? '';
    const span = document.createElement('span');
    span.dataset.sign = words.slice(0, 1);
    span.dataset.name = words.slice(1);
    span.dataset.address = link.dataset.reference ?? '';
    span.textContent = words;
    link.replaceWith(span);
  }
}

/** Boxes to tick, as Google Docs and the web's pages have them. */
function convertTasks(body: HTMLElement): void {
  for (const item of body.querySelectorAll('li')) {
    const box = item.querySelector<HTMLInputElement>(
      ':scope > input[type="checkbox"], :scope > p > input[type="checkbox"]',
    );
    const isDone = box ? box.checked : item.getAttribute('aria-checked') === 'true';
    if (!box && item.getAttribute('role') !== 'checkbox') continue;
    box?.remove();
    item.dataset.type = 'taskItem';
    item.dataset.checked = String(isDone);
    item.parentElement?.setAttribute('data-type', 'taskList');
  }
}

/** A title is bold by itself. */
function plainHeadings(body: HTMLElement): void {
  for (const title of body.querySelectorAll('p.MsoTitle')) {
    const heading = document.createElement('h1');
    heading.append(...title.childNodes);
    title.replaceWith(heading);
  }
  const within = 'h1, h2, h3, h4, h5, h6';
  unwrapAll(body, (element) => element.matches('b, strong') && element.closest(within) !== null);
  for (const element of body.querySelectorAll<HTMLElement>(':is(h1, h2, h3, h4, h5, h6) [style]')) {
    element.removeAttribute('style');
  }
}

/** Our tables begin with a line of titles, and have no cell across others. */
function headRows(body: HTMLElement): void {
  for (const cell of body.querySelectorAll('td, th')) {
    cell.removeAttribute('colspan');
    cell.removeAttribute('rowspan');
  }
  for (const row of body.querySelectorAll('table')) {
    for (const cell of row.querySelector('tr')?.querySelectorAll('td') ?? []) {
      const head = document.createElement('th');
      head.append(...cell.childNodes);
      cell.replaceWith(head);
    }
  }
}

/** A picture of another site would tell it who reads: its description stays. */
function replaceImages(body: HTMLElement): void {
  for (const image of body.querySelectorAll('img')) image.replaceWith(isCarried(image.src) ? '' : image.alt);
}

/** An address that a search page or a mail program wrapped leads where it says. */
function cleanLinks(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a[href]')) {
    const url = URL.parse(link.getAttribute('href') ?? '', window.location.origin);
    const wrapped =
      url?.hostname === 'www.google.com' && url.pathname === '/url' ? url.searchParams.get('q') : null;
    if (wrapped) link.setAttribute('href', wrapped);
  }
}

/** Spaces that don't break, save those that French puts before and after its signs. */
function cleanSpaces(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    node.data = node.data.replace(/(?<!«)\u00a0(?![:;!?»])/g, ' ');
  }
}
