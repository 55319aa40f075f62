import type { Milestone, MilestoneQuestion, ModelForm } from '@sentiers/shared/trail/milestones.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';

/** A milestone as the coordination writes it. */
export type MilestoneForm = Pick<Milestone, 'step' | 'title' | 'purpose' | 'questions' | 'forms'>;

/** The contract's own. */
export const MOST = { questions: 30, choices: 6, forms: 12 } as const;

export function emptyMilestone(step: TrailStep): MilestoneForm {
  return { step, title: '', purpose: '', questions: [], forms: [] };
}

export function formOf({ step, title, purpose, questions, forms }: Milestone): MilestoneForm {
  return { step, title, purpose, questions, forms };
}

/** Another question, under a key of its own: what is answered is kept under it. */
export function newQuestion(key: string): MilestoneQuestion {
  return { key, section: '', text: '', help: '', choices: [], keywords: '' };
}

export function newChoice(key: string): MilestoneQuestion['choices'][number] {
  return { key, label: '', reading: 'neutral', advice: '' };
}

export function newForm(key: string): ModelForm {
  return { key, label: '', asks: '' };
}

/** A key that nothing else has. */
export function keyFrom(uuid: string): string {
  return uuid
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/g, '')
    .slice(-12);
}

/** The fields that are asked for and empty: `title`, `question:{key}`, `choice:{question}:{key}`, `form:{key}`. */
export function missingIn({ step, title, questions, forms }: MilestoneForm): string[] {
  const isBlank = (words: string) => words.trim() === '';
  return [
    ...(title.trim().length < 2 ? ['title'] : []),
    ...questions.flatMap(({ key, text, choices }) => [
      ...(isBlank(text) ? [`question:${key}`] : []),
      ...choices.flatMap((choice) => (isBlank(choice.label) ? [`choice:${key}:${choice.key}`] : [])),
    ]),
    ...(step === 'model' ? forms.flatMap(({ key, label }) => (isBlank(label) ? [`form:${key}`] : [])) : []),
  ];
}

/** As it is sent: forms belong to the step of the model alone. */
export function sentMilestone(form: MilestoneForm): MilestoneForm {
  return { ...form, forms: form.step === 'model' ? form.forms : [] };
}

/** A list with one of its items elsewhere; the same list where there is no such place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const others = items.filter((_one, index) => index !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}
