import type { Article } from '@sentiers/shared/experiences/schema.ts';
import type { ShownValue } from '@sentiers/shared/experiences/sections.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import { markdownHtml } from '../../../platform/http/markdown-html.ts';
import { html, type Markup, type Shown } from '../../../platform/http/markup.ts';
import type { Frame } from './frame.ts';

type Of<Type extends ShownValue['type']> = Extract<ShownValue, { type: Type }>;

/** Address of a file of what visitors read: it is asked for anew each time, as the page is. */
export function fileAddress(experienceId: string, { id }: Pick<FileSummary, 'id'>): string {
  return `/api/experiences/${experienceId}/files/${id}`;
}

/** What a section holds, by its type. */
export function sectionBody(frame: Frame, article: Article, value: ShownValue): Shown {
  const { words } = frame;
  switch (value.type) {
    case 'text':
      return textBody(frame, article, value);
    case 'territory':
      return html`<ul>${value.places.map(({ label }) => html`<li>${label}</li>`)}</ul>`;
    case 'themes':
      return html`<ul class="chips">${value.themes.map(({ label }) => html`<li class="chip">${label}</li>`)}</ul>`;
    case 'step':
      return value.step && html`<p>${words.trailSteps[value.step]}</p>`;
    case 'cost':
      return costBody(frame, value);
    case 'documents':
      return documentsBody(frame, article, value);
  }
}

function textBody({ words }: Frame, article: Article, { body, files }: Of<'text'>): Markup {
  const pictures = new Map(files.filter(({ kind }) => kind === 'image').map((file) => [file.id, file]));
  const picture = (fileId: string, description: string) => {
    const file = pictures.get(fileId);
    if (!file) return null;
    const size = file.width && file.height ? html` width="${file.width}" height="${file.height}"` : null;
    return html`<img src="${fileAddress(article.id, file)}" alt="${description}" loading="lazy"${size}>`;
  };
  return html`<div class="prose">${markdownHtml(body, { headings: 3, picture, tableLabel: words.table })}</div>`;
}

function costBody(frame: Frame, { cost }: Of<'cost'>): Markup {
  const { words } = frame;
  const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(words.locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const lines: [string, string | null][] = [
    [words.euros, cost.euros === null ? null : money.format(cost.euros)],
    [words.eurosPerYear, cost.eurosPerYear === null ? null : money.format(cost.eurosPerYear)],
    [words.days, cost.days === null ? null : words.dayCount(number.format(cost.days))],
    [words.months, cost.months === null ? null : words.monthCount(number.format(cost.months))],
  ];
  const said = lines.filter(([, value]) => value !== null);
  return html`${said.length > 0 && html`<div class="facts"><dl>${said.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></div>`}
<div class="prose">${markdownHtml(cost.note, { headings: 3, tableLabel: words.table })}</div>`;
}

function documentsBody(frame: Frame, article: Article, { documents }: Of<'documents'>): Markup {
  const items = documents.map(
    ({ file, caption }) =>
      html`<li><a href="${fileAddress(article.id, file)}">${caption || file.name}</a> <span class="quiet-line">${caption && `${file.name}, `}${sizeOf(frame, file.bytes)}</span></li>`,
  );
  return html`<ul>${items}</ul>`;
}

function sizeOf({ words }: Frame, bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const value = Math.max(1, isLarge ? bytes / 1_000_000 : Math.round(bytes / 1_000));
  return new Intl.NumberFormat(words.locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
