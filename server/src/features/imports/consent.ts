import { AppError } from '@sentiers/shared/errors.ts';
import type { AuthorChoice, ConsentAnswer } from '@sentiers/shared/imports/schema.ts';
import type { StoredAuthor } from './imports.model.ts';

/** Someone who is asked from now on how their messages may be brought in, or is not any more. */
export interface Told {
  personId: string;
  asked: boolean;
}

interface Chosen {
  choice: AuthorChoice;
  personId: string | null;
  told: Told[];
}

/**
 * What a choice makes of an author's messages; null where it changes nothing. Whoever answered is heard: from then on
 * they can only be left out, and stay with their answer, which could be asked of someone else once it is forgotten.
 *
 * @param asked who they are, where the choice is to ask them
 * @throws AppError `already_done` where they answered
 */
export function chooseFor(
  author: Pick<StoredAuthor, 'choice' | 'personId' | 'answer'>,
  choice: AuthorChoice,
  asked: string | null,
): Chosen | null {
  const hasAnswered = author.answer !== null;
  const personId = hasAnswered && choice === 'out' ? author.personId : asked;
  if (author.choice === choice && author.personId === personId) return null;
  if (hasAnswered && choice !== 'out') throw new AppError('already_done');
  return { choice, personId, told: hasAnswered ? [] : toldOf(author.personId, personId) };
}

function toldOf(before: string | null, now: string | null): Told[] {
  return [
    ...(before === null ? [] : [{ personId: before, asked: false }]),
    ...(now === null ? [] : [{ personId: now, asked: true }]),
  ];
}

/** Where someone's answer goes: to each author that they are, as long as they still are (`where`). */
export function answerOf(
  authors: readonly Pick<StoredAuthor, 'personId'>[],
  personId: string,
  answer: ConsentAnswer,
): { where: Record<string, string>; set: Record<string, ConsentAnswer> } {
  const places = [...authors.entries()].filter(([, author]) => author.personId === personId);
  return {
    where: Object.fromEntries(places.map(([place]) => [`authors.${place}.personId`, personId])),
    set: Object.fromEntries(places.map(([place]) => [`authors.${place}.answer`, answer])),
  };
}
