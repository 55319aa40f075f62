import type { FieldIssue } from '@sentiers/shared/error-body.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Milestone } from '@sentiers/shared/trail/milestones.ts';
import type { MilestoneEntry } from '@sentiers/shared/trail/schema.ts';

/** What is said as it is stored: blank answers left out, ids of files in lower case and each once. */
export function normalised(entry: MilestoneEntry): MilestoneEntry {
  const answers = Object.entries(entry.answers).filter(([, answer]) => answer.trim() !== '');
  const fileIds = [...new Set(entry.fileIds.map((id) => id.toLowerCase()))];
  return { ...entry, answers: Object.fromEntries(answers), fileIds };
}

/**
 * Asks whether what is said answers this milestone: its questions, with choices that they have, and one of its forms.
 *
 * @throws AppError `invalid_input` with the fields that name something else
 */
export function mustAnswer({ questions, forms }: Milestone, { answers, form }: MilestoneEntry): void {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const fields = Object.entries(answers).flatMap(([key, answer]): FieldIssue[] => {
    const question = byKey.get(key);
    const { choices } = question ?? { choices: [] };
    const isAnswer = question && (choices.length === 0 || choices.some((choice) => choice.key === answer));
    return isAnswer ? [] : [{ path: ['entry', 'answers', key], reason: 'unknown_value' }];
  });
  if (form !== null && !forms.some(({ key }) => key === form)) {
    fields.push({ path: ['entry', 'form'], reason: 'unknown_value' });
  }
  if (fields.length > 0) throw new AppError('invalid_input', { fields });
}
