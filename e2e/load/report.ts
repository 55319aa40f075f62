import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';

/** One row of a table: its cells are already words. */
export type Row = readonly string[];

export interface Table {
  title: string;
  /** What was done, in a sentence: who, how long, how often. */
  note: string;
  columns: readonly string[];
  rows: readonly Row[];
}

/** What the issue of performance promises, and whether this run kept it. */
export interface Verdict {
  promise: string;
  measured: string;
  kept: boolean;
}

/** What a part of the bench gives back: tables to read, promises to judge, numbers to keep. */
export interface Section {
  tables: readonly Table[];
  verdicts: readonly Verdict[];
  /** Everything measured, run by run. */
  data: unknown;
}

/** A Markdown table, its columns aligned. */
export function markdownTable({ title, note, columns, rows }: Table): string {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [`### ${title}`, '', note, '', line(columns), rule, ...rows.map(line), ''].join('\n');
}

/** The verdicts as a list that says yes or no. */
export function markdownVerdicts(verdicts: readonly Verdict[]): string {
  return verdicts
    .map(({ promise, measured, kept }) => `- ${kept ? 'kept' : '**not kept**'}: ${promise} (${measured})`)
    .join('\n');
}

/** What the numbers came from. */
export function describeMachine(): Record<string, string | number> {
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    system: execFileSync('uname', ['-sr']).toString().trim(),
    date: new Date().toISOString().slice(0, 10),
  };
}

/** Writes everything measured as JSON. */
export function writeJson(path: string, content: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** A number of at most three significant digits: 0.42, 12.3, 1 234. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en').replaceAll(',', ' ');
  return value.toPrecision(3).replace(/\.0+$/, '');
}

/** « median (min–max) » */
export function spread({ median, min, max }: { median: number; min: number; max: number }): string {
  return `${figure(median)} (${figure(min)}–${figure(max)})`;
}
