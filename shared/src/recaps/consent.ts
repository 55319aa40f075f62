import type { PassageAnswer, PassageState } from './schema.ts';

/** What is asked of a passage before its author's answer is taken. */
export interface PassageFacts {
  /** It stands in what is published. */
  inPost: boolean;
  /** Its author reads the room still. */
  readsRoom: boolean;
}

/**
 * Whether this answer may be given: any, as often as one likes, as long as the words are not published. Then, and for
 * whoever reads the room no more, they may be withdrawn, at any time.
 */
export function mayAnswer({ choice }: PassageAnswer, { inPost, readsRoom }: PassageFacts): boolean {
  return choice === 'refuse' || (readsRoom && !inPost);
}

/** What becomes of a passage by its author's answer. `said`: its words as they were said. */
export function answered(answer: PassageAnswer, said: string): { state: PassageState; words: string } {
  switch (answer.choice) {
    case 'accept':
      return { state: 'accepted', words: said };
    case 'edit':
      return { state: answer.words === said ? 'accepted' : 'edited', words: answer.words };
    case 'anonymise':
      return { state: 'anonymised', words: answer.words ?? said };
    case 'refuse':
      return { state: 'refused', words: '' };
  }
}

/** Whether its words may leave the room: only by a yes. Silence is none. */
export function isConsented(state: PassageState): boolean {
  return state === 'accepted' || state === 'edited' || state === 'anonymised';
}

/** Whether they leave under their author's name: never what was asked without one. */
export function isNamed({ state, anonymous }: { state: PassageState; anonymous: boolean }): boolean {
  return (state === 'accepted' || state === 'edited') && !anonymous;
}
