/**
 * A figure as a person types it: spaces among the digits, a comma or a point. Null of nothing; undefined of what is no
 * figure.
 *
 * @param whole no part of a unit
 */
export function readFigure(typed: string, whole: boolean): number | null | undefined {
  const bare = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (bare === '') return null;
  if (!(whole ? /^\d{1,9}$/ : /^\d{1,6}(?:\.\d{0,2})?$/).test(bare)) return undefined;
  return Number(bare);
}

/** The same as it stands in the field. */
export function writtenFigure(figure: number | null): string {
  return figure === null ? '' : String(figure).replace('.', ',');
}
