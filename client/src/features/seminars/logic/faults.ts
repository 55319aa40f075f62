import type { FieldIssue } from '@sentiers/shared/error-body.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { MOST_PLACES } from '@sentiers/shared/seminars/schema.ts';
import { fromLocalField } from '../../../components/moments.ts';
import type { SeminarForm } from './seminar-form.ts';

/** What can't be sent at all; the rest is the server's to judge. Paths are those of the server's own answer. */
export function missingIn(form: SeminarForm): FieldIssue[] {
  const { limit, closesAt, items } = form;
  const faults = missingOf(form, []);
  if (limit.trim() !== '' && !isCount(limit)) faults.push(fault('places', ['registration', 'limit']));
  if (closesAt !== '' && !isMoment(closesAt)) faults.push(fault('invalid', ['registration', 'closesAt']));
  return [...faults, ...items.flatMap((item, index) => missingOf(item, ['items', index]))];
}

/** Why the server refused fields of the seminar; none for any other error. */
export function refusedIn(error: unknown): FieldIssue[] {
  if (!(error instanceof AppError)) return [];
  return (error.details?.fields ?? []).map(({ path, reason }) => ({
    path: path[0] === 'seminar' ? path.slice(1) : path,
    reason,
  }));
}

/** Why a field is refused; null when it is right. What is wrong within it (one document of many) counts too. */
export function reasonAt(faults: readonly FieldIssue[], path: FieldIssue['path']): string | null {
  const found = faults.find((one) => path.every((part, index) => one.path[index] === part));
  return found?.reason ?? null;
}

/** The faults of fields that still say what was refused: one that was written again waits for its next answer. */
export function stillIn(
  faults: readonly FieldIssue[],
  refused: SeminarForm,
  form: SeminarForm,
): FieldIssue[] {
  return faults.filter(({ path }) => valueAt(refused, path) === valueAt(form, path));
}

/** The parts of the agenda with something wrong in them. */
export function faultyItems(faults: readonly FieldIssue[], { items }: SeminarForm): string[] {
  return items.filter((_, index) => reasonAt(faults, ['items', index]) !== null).map(({ id }) => id);
}

/** What stands in the field of a path, with the part that it is in. */
function valueAt(form: SeminarForm, path: FieldIssue['path']): unknown {
  if (path[0] !== 'items') return form[path.at(-1) as keyof SeminarForm];
  const item = form.items[Number(path[1])];
  const field = path[2] === 'documentIds' ? 'documents' : path[2];
  return item && JSON.stringify([item.id, item[field as keyof typeof item]]);
}

function missingOf(words: { title: string; startsAt: string; endsAt: string }, at: FieldIssue['path']) {
  const faults: FieldIssue[] = [];
  if (words.title.trim() === '') faults.push(fault('required', [...at, 'title']));
  if (!isMoment(words.startsAt)) faults.push(fault('required', [...at, 'startsAt']));
  if (!isMoment(words.endsAt)) faults.push(fault('required', [...at, 'endsAt']));
  return faults;
}

function fault(reason: string, path: FieldIssue['path']): FieldIssue {
  return { path, reason };
}

function isMoment(text: string): boolean {
  return fromLocalField(text) !== null;
}

function isCount(text: string): boolean {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= MOST_PLACES;
}
