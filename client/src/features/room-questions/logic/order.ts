import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';

export const sorts = ['votes', 'time'] as const;
export type Sort = (typeof sorts)[number];

/** Those with the most votes first (then those asked first), or those asked last first. */
export function sortQuestions<Question extends Pick<RoomQuestion, 'votes' | 'createdAt'>>(
  questions: readonly Question[],
  sort: Sort,
): Question[] {
  const byTime = (a: Question, b: Question) => a.createdAt.localeCompare(b.createdAt);
  return [...questions].sort((a, b) => (sort === 'votes' ? b.votes - a.votes || byTime(a, b) : byTime(b, a)));
}

/** The order that is being read, with what is new behind it, and without what is gone. */
export function keepOrder(shown: readonly string[], wanted: readonly string[]): string[] {
  const stay = shown.filter((id) => wanted.includes(id));
  return [...stay, ...wanted.filter((id) => !stay.includes(id))];
}
