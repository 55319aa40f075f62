import type { FieldIssue } from '@sentiers/shared/error-body.ts';
import { HIGHEST_OF_SCALE, MOST_OPTIONS, type PollForm, type PollKind } from '@sentiers/shared/polls/form.ts';
import type { Poll, PollInput } from '@sentiers/shared/polls/schema.ts';
import { fromLocalField, toLocalField } from '../../../components/moments.ts';

/** One answer that is proposed, as it is typed. */
export interface WrittenOption {
  id: string;
  label: string;
}

/** One date that is proposed, as the browser's fields write it. */
export interface WrittenDate {
  id: string;
  startsAt: string;
  endsAt: string;
}

/** A poll as it stands in its form. What another kind needs is kept, for whoever comes back to it. */
export interface WrittenPoll {
  question: string;
  kind: PollKind;
  options: readonly WrittenOption[];
  dates: readonly WrittenDate[];
  /** How many may be chosen, or ranked; null is all of them. */
  most: number | null;
  /** How many words one may give. */
  words: number;
  scale: { from: number; to: number; fromLabel: string; toLabel: string };
  anonymous: boolean;
  resultsHidden: boolean;
}

type NewId = () => string;

/** A new poll: two answers to fill in. */
export function emptyPoll(newId: NewId): WrittenPoll {
  return {
    ...{ question: '', kind: 'single', most: null, words: 1, anonymous: false, resultsHidden: false },
    options: [emptyOption(newId), emptyOption(newId)],
    dates: [emptyDate(newId), emptyDate(newId)],
    scale: { from: 1, to: 5, fromLabel: '', toLabel: '' },
  };
}

export function emptyOption(newId: NewId): WrittenOption {
  return { id: newId(), label: '' };
}

export function emptyDate(newId: NewId): WrittenDate {
  return { id: newId(), startsAt: '', endsAt: '' };
}

/** A draft, to be corrected. */
export function writtenOf({ question, form, anonymous, resultsHidden }: Poll, newId: NewId): WrittenPoll {
  const base = { ...emptyPoll(newId), question, kind: form.kind, anonymous, resultsHidden };
  switch (form.kind) {
    case 'scale': {
      const { kind: _, ...scale } = form;
      return { ...base, scale };
    }
    case 'words':
      return { ...base, words: form.most };
    case 'text':
      return base;
    case 'dates':
      return {
        ...base,
        dates: form.options.map(({ id, startsAt, endsAt }) => ({
          id,
          startsAt: toLocalField(new Date(startsAt)),
          endsAt: endsAt === null ? '' : toLocalField(new Date(endsAt)),
        })),
      };
    default:
      return { ...base, options: form.options, most: 'most' in form ? form.most : null };
  }
}

/** What is sent: fields that were left empty are no answers. */
export function inputOf(written: WrittenPoll): PollInput {
  const { question, anonymous, resultsHidden } = written;
  return { question: question.trim(), anonymous, resultsHidden, form: formOf(written) };
}

function formOf(written: WrittenPoll): PollForm {
  const { kind, words, scale } = written;
  const options = filledOptions(written);
  const most = written.most === null || written.most >= options.length ? null : written.most;
  switch (kind) {
    case 'single':
      return { kind, options };
    case 'multiple':
    case 'ranking':
      return { kind, options, most };
    case 'scale':
      return { kind, ...scale, fromLabel: scale.fromLabel.trim(), toLabel: scale.toLabel.trim() };
    case 'words':
      return { kind, most: words };
    case 'text':
      return { kind };
    case 'dates':
      return {
        kind,
        options: filledDates(written).map(({ id, startsAt, endsAt }) => ({
          id,
          startsAt: fromLocalField(startsAt)?.toISOString() ?? '',
          endsAt: fromLocalField(endsAt)?.toISOString() ?? null,
        })),
      };
  }
}

/** Why a field can't be sent: its place, and the reason as the server says it. */
export interface PollFault {
  /** `question`, `options`, or the id of an answer, with the field of it. */
  at: string;
  reason: string;
}

/** What is missing before it is worth asking the server. */
export function missingInPoll(written: WrittenPoll): PollFault[] {
  const faults: PollFault[] = [];
  if (written.question.trim() === '') faults.push({ at: 'question', reason: 'required' });
  if (countOf(written) < 2) faults.push({ at: 'options', reason: 'too_few' });
  return faults;
}

/** Where the server's reasons belong in the form: it knows answers by their rank among those filled in. */
export function placedFaults(fields: readonly FieldIssue[], written: WrittenPoll): PollFault[] {
  const ids = idsOf(written);
  return fields.map(({ path, reason }) => {
    const [, , , index, field] = path;
    const id = path[2] === 'options' && typeof index === 'number' ? ids[index] : undefined;
    if (id !== undefined) return { at: `${id} ${field === 'endsAt' ? 'endsAt' : 'words'}`, reason };
    return { at: String(path[1] === 'form' ? (path[2] ?? 'options') : path[1]), reason };
  });
}

/** Whether one more answer may be proposed. */
export function hasRoom({ options }: Pick<WrittenPoll, 'options'>): boolean {
  return options.length < MOST_OPTIONS;
}

/** What the last value of a scale may be. */
export const scaleEnds = Array.from({ length: HIGHEST_OF_SCALE - 1 }, (_, index) => index + 2);

/** The same list, one of it moved a place up or down. */
export function movedOption<Option extends { id: string }>(
  options: readonly Option[],
  id: string,
  by: -1 | 1,
): readonly Option[] {
  const from = options.findIndex((option) => option.id === id);
  const option = options[from];
  const to = from + by;
  if (!option || to < 0 || to >= options.length) return options;
  return options.toSpliced(from, 1).toSpliced(to, 0, option);
}

function filledOptions({ options }: WrittenPoll): WrittenOption[] {
  return options.map(({ id, label }) => ({ id, label: label.trim() })).filter(({ label }) => label !== '');
}

function filledDates({ dates }: WrittenPoll): WrittenDate[] {
  return dates.filter(({ startsAt }) => fromLocalField(startsAt) !== null);
}

function idsOf(written: WrittenPoll): string[] {
  return (written.kind === 'dates' ? filledDates(written) : filledOptions(written)).map(({ id }) => id);
}

/** How many answers are proposed; as many as needed where there are none to propose. */
function countOf(written: WrittenPoll): number {
  if (['scale', 'words', 'text'].includes(written.kind)) return 2;
  return idsOf(written).length;
}
