import type { AnswerChoice, MilestoneQuestion } from './milestones.ts';
import type { Assessment, MilestoneState } from './schema.ts';
import type { TrailStep } from './steps.ts';

/**
 * What an organisation's answers say of it: what it can lean on, what to work on, and what to do next, weak points
 * first. A question answered with a choice that it doesn't have, or with blanks, is not answered; words are neither a
 * strength nor a weakness.
 */
export function assess(
  questions: readonly MilestoneQuestion[],
  answers: Readonly<Record<string, string>>,
): Assessment {
  const answered = questions.filter(({ key, choices }) =>
    choices.length === 0 ? (answers[key] ?? '').trim() !== '' : choiceOf(choices, answers[key]) !== null,
  );
  const chosen = answered.flatMap((question) => {
    const choice = choiceOf(question.choices, answers[question.key]);
    return choice ? [{ question, choice }] : [];
  });
  const read = (reading: AnswerChoice['reading']) =>
    chosen
      .filter(({ choice }) => choice.reading === reading)
      .map(({ question, choice }) => ({ question: question.key, text: question.text, answer: choice.label }));
  const advised = (isWeak: boolean) =>
    chosen
      .filter(({ choice }) => choice.advice !== '' && (choice.reading === 'weakness') === isWeak)
      .map(({ question, choice }) => ({ question: question.key, advice: choice.advice }));
  return {
    answered: answered.length,
    questions: questions.length,
    strengths: read('strength'),
    weaknesses: read('weakness'),
    next: [...advised(true), ...advised(false)],
  };
}

/**
 * The step that an organisation is at: that of the first milestone that it hasn't reached; the last one where all are
 * reached. Where that is held back, the first that is said to be under way beyond it; null where nothing says so.
 *
 * @param milestones in their order; the state of one that is held back is null
 */
export function stepOf(
  milestones: readonly { step: TrailStep; state: MilestoneState | null }[],
): TrailStep | null {
  const next = milestones.find(({ state }) => state !== 'reached') ?? milestones.at(-1);
  if (next?.state !== null) return next?.step ?? null;
  return milestones.find(({ state }) => state === 'under-way')?.step ?? null;
}

function choiceOf(choices: readonly AnswerChoice[], key: string | undefined): AnswerChoice | null {
  return choices.find((choice) => choice.key === key) ?? null;
}
