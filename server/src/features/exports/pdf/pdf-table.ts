import type { Tokens } from 'marked';
import { emphasised, type Run, runsOf } from './pdf-inline.ts';

/** What a table needs of the page it is drawn on. */
interface Sheet {
  readonly document: PDFKit.PDFDocument;
  line(runs: readonly Run[], at: { size: number; indent: number; within: number; gap: number }): void;
  keep(points: number): void;
  ruleAt(y: number, indent: number): void;
}

const SIZE = 10;
const GUTTER = 12;
const PADDING = 5;
/** Of the width: no column is narrower, or wider while others need room. */
const [LEAST, MOST] = [0.12, 0.6];

/** A table in columns as wide as their words ask for, a hairline under each row. */
export function drawTable(sheet: Sheet, { header, rows }: Tokens.Table, indent: number): void {
  const { page } = sheet.document;
  const whole = page.width - page.margins.left - page.margins.right - indent;
  const widths = columnWidths([header, ...rows], whole);
  [header, ...rows].forEach((cells, index) => {
    const runs = cells.map(({ tokens }) => (index === 0 ? emphasised(runsOf(tokens)) : runsOf(tokens)));
    drawRow(sheet, runs, { widths, indent });
  });
  sheet.document.y += PADDING;
}

function drawRow(
  sheet: Sheet,
  cells: readonly (readonly Run[])[],
  { widths, indent }: { widths: readonly number[]; indent: number },
): void {
  const { document } = sheet;
  sheet.keep(heightOf(document, cells, widths) + 2 * PADDING);
  const [page, top] = [document.page, document.y + PADDING];
  let [bottom, left] = [top, indent];
  cells.forEach((runs, column) => {
    const width = widths[column] ?? 0;
    // A cell longer than a page went on to the next one: what stands beside it begins there.
    document.y = document.page === page ? top : document.page.margins.top;
    sheet.line(runs, { size: SIZE, indent: left, within: width - GUTTER, gap: 0 });
    bottom = Math.max(document.page === page ? bottom : 0, document.y);
    left += width;
  });
  document.y = bottom + PADDING;
  sheet.ruleAt(document.y, indent);
}

/** By the longest words of each column, within bounds, together as wide as the page. */
function columnWidths(rows: readonly (readonly Tokens.TableCell[])[], whole: number): number[] {
  const longest = (rows[0] ?? []).map((_cell, column) =>
    Math.max(4, ...rows.map((row) => row[column]?.text.length ?? 0)),
  );
  const sum = longest.reduce((total, one) => total + one, 0);
  const shares = longest.map((one) => Math.min(MOST, Math.max(LEAST, one / sum)));
  const all = shares.reduce((total, one) => total + one, 0);
  return shares.map((share) => (share / all) * whole);
}

function heightOf(
  document: PDFKit.PDFDocument,
  cells: readonly (readonly Run[])[],
  widths: readonly number[],
): number {
  document.font('bold latin').fontSize(SIZE);
  const heights = cells.map((runs, column) =>
    document.heightOfString(runs.map(({ text }) => text).join(''), {
      width: (widths[column] ?? 0) - GUTTER,
      lineGap: 3,
    }),
  );
  return Math.max(0, ...heights);
}
