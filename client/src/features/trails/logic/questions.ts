import type { MilestoneQuestion } from '@sentiers/shared/trail/milestones.ts';

/** An answer as it is read: the words of the choice, or one's own. Empty where nothing is answered. */
export function answerWords({ choices }: MilestoneQuestion, answer: string | undefined): string {
  if (!answer) return '';
  return choices.find(({ key }) => key === answer)?.label ?? answer;
}

/** Questions under their sections, in their order. */
export function bySection(
  questions: readonly MilestoneQuestion[],
): { section: string; questions: MilestoneQuestion[] }[] {
  const sections: { section: string; questions: MilestoneQuestion[] }[] = [];
  for (const question of questions) {
    const last = sections.at(-1);
    if (last && last.section === question.section) last.questions.push(question);
    else sections.push({ section: question.section, questions: [question] });
  }
  return sections;
}

/** Where someone goes on: the first question without an answer, else the first of all. */
export function firstUnanswered(
  questions: readonly MilestoneQuestion[],
  answers: Readonly<Record<string, string>>,
): number {
  return Math.max(
    0,
    questions.findIndex(({ key }) => !answers[key]?.trim()),
  );
}
