import type { MilestoneEntry } from '@sentiers/shared/trail/schema.ts';

/** What an organisation says at a milestone as long as it said nothing. */
export const emptyEntry: MilestoneEntry = {
  state: 'ahead',
  level: 'incubator',
  answers: {},
  notes: '',
  fileIds: [],
  dueOn: null,
  form: null,
  partners: [],
};

/** A field of it, or an answer by its question. */
export type EntryPart = 'state' | 'level' | 'notes' | 'dueOn' | 'form' | `answer:${string}`;

/** A part as it is written; null where nothing is said. */
export function partOf(entry: MilestoneEntry, part: EntryPart): string | null {
  const question = questionOf(part);
  if (question !== null) return entry.answers[question] ?? null;
  return entry[part as Exclude<EntryPart, `answer:${string}`>] || null;
}

/** The same entry with another value for a part. */
export function withPart(entry: MilestoneEntry, part: EntryPart, value: string | null): MilestoneEntry {
  const question = questionOf(part);
  if (question === null) return { ...entry, [part]: part === 'notes' ? (value ?? '') : value };
  const { [question]: _before, ...answers } = entry.answers;
  return { ...entry, answers: value ? { ...answers, [question]: value } : answers };
}

/** The question that a part answers; null for any other. */
export function questionOf(part: EntryPart): string | null {
  return part.startsWith('answer:') ? part.slice('answer:'.length) : null;
}

/** Whether two entries say the same. */
export function saysTheSame(a: MilestoneEntry, b: MilestoneEntry): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** As it is sent: nobody is met without a name, and blank answers are none. */
export function sendable(entry: MilestoneEntry): MilestoneEntry {
  const said = Object.entries(entry.answers).filter(([, words]) => words.trim() !== '');
  return {
    ...entry,
    answers: Object.fromEntries(said),
    partners: entry.partners.filter(({ name }) => name.trim() !== ''),
  };
}

function ordered({ state, level, answers, notes, fileIds, dueOn, form, partners }: MilestoneEntry) {
  const said = Object.entries(answers).sort(([a], [b]) => a.localeCompare(b));
  const met = partners.map(({ name, note, metOn }) => [name, note, metOn]);
  return [state, level, said, notes, fileIds, dueOn, form, met];
}
