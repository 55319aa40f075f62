import { AppError } from '@sentiers/shared/errors.ts';
import { parse } from 'csv-parse/sync';
import { type Candidate, type CandidateSection, emptyCandidate } from './candidate.ts';
import { type Column, columnNamed } from './columns.ts';

const MOST_LINES = 2_000;

/**
 * The lines of a table, whatever its separator and its letters: with `;`, `,` or a tabulation, in UTF-8 or as a French
 * Excel writes it.
 *
 * @throws AppError `invalid_input` where it is no table, or too long
 */
export function csvCandidates(bytes: Buffer): Candidate[] {
  const [heading = [], ...rows] = rowsOf(textOf(bytes));
  if (isUnclosed(heading)) throw notATable('not_an_import');
  const columns = heading.map((name) => ({ name: name.trim(), column: columnNamed(name) }));
  if (!columns.some(({ column }) => column === 'title')) throw notATable('not_an_import');
  if (rows.length > MOST_LINES) throw notATable('import_too_long');
  return rows.flatMap((row, index) => {
    if (isUnclosed(row)) return [unclosed(index + 2)];
    const cells = columns.map((each, at) => ({ ...each, value: (row[at] ?? '').trim() }));
    return cells.every(({ value }) => value === '') ? [] : [candidateOf(index + 2, cells)];
  });
}

function candidateOf(
  line: number,
  cells: readonly { name: string; column: Column | null; value: string }[],
): Candidate {
  const at = (column: Column) => cells.find((cell) => cell.column === column)?.value ?? '';
  const several = (column: Column) =>
    at(column)
      .split(/[|,;\n]/)
      .map((value) => value.trim())
      .filter((value) => value !== '');
  const sections = cells.flatMap(({ name, column, value }): CandidateSection[] =>
    column === null && name !== '' && value !== ''
      ? [{ heading: name, body: value, level: '', documents: null }]
      : [],
  );
  return {
    ...emptyCandidate(line, at('title')),
    ...{ title: at('title'), summary: at('summary'), kind: at('kind'), outcome: at('outcome') },
    ...{ organisation: at('organisation'), cohort: at('cohort'), state: at('state'), level: at('level') },
    ...{ names: at('names'), pseudonym: at('pseudonym'), step: at('step'), sections },
    ...{ places: several('places'), themes: several('themes') },
    cost: {
      ...{ euros: at('euros'), eurosPerYear: at('eurosPerYear'), days: at('days'), months: at('months') },
      note: at('costNote'),
    },
  };
}

/** A line whose quotation mark has no second one: it swallows all that follows. */
const UNCLOSED = 'unclosed';
type Row = string[] | typeof UNCLOSED;

function isUnclosed(row: Row): row is typeof UNCLOSED {
  return row === UNCLOSED;
}

function unclosed(line: number): Candidate {
  const problem = { field: '', reason: 'quote_not_closed', value: '' };
  return { ...emptyCandidate(line, ''), problems: [problem] };
}

/** Every line in its order; of the last one, it may be known only that it can't be read. */
function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  const keep = (row: Row) => void rows.push(row);
  try {
    parse(text, {
      ...{ delimiter: separatorOf(text), relax_column_count: true, skip_empty_lines: false },
      ...{ relax_quotes: true, skip_records_with_error: true },
      on_record: (row: string[]) => keep(row),
      on_skip: (error) => {
        if (error?.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
        keep(UNCLOSED);
      },
    });
    return rows;
  } catch (error) {
    throw notATable('not_an_import', error);
  }
}

/** That which the heading has most of. */
function separatorOf(text: string): string {
  const [heading = ''] = text.split(/\r?\n/, 1);
  const counts = [';', ',', '\t'].map((sign) => ({ sign, count: heading.split(sign).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}

/** UTF-8, with its mark or without; else what Excel writes on a French Windows. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function notATable(reason: string, cause?: unknown): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['fileId'], reason }] }, { cause });
}
