import { escapeHtml } from './html.ts';

/** HTML that is safe as it stands. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Shown = Markup | string | number | null | false | undefined | readonly Shown[];

/** Says of a text that it is HTML already: of ours, never of someone who writes. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** HTML with what is shown in it: texts are escaped, lists are joined, what is false or missing is nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Shown[]): Markup {
  return new Markup(
    strings.map((text, index) => text + (index < values.length ? shown(values[index]) : '')).join(''),
  );
}

function shown(value: Shown): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(shown).join('');
}
