import { AppError } from '@sentiers/shared/errors.ts';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Fewer guesses than this (as a power of ten) is what lists of common passwords and their variants give. */
const LEAST_GUESSES_LOG10 = 7.5;
/** What must be left of a password once its owner's name and address are taken out. */
const LEAST_OF_ONES_OWN = 8;
/** The estimation's time grows with the length; the length alone suffices beyond. */
const LONGEST_ESTIMATED = 64;

export interface PasswordOwner {
  name: string;
  email: string;
}

/**
 * Refuses a password that lists of common ones give (or a variant of them), or made of its owner's name or
 * address. Its length is the schema's.
 *
 * @throws AppError `invalid_input` on `password`: `password_common` or `password_personal`
 */
export async function checkChosenPassword(password: string, owner: PasswordOwner): Promise<void> {
  if (isPersonal(password, owner)) throw refused('password_personal');
  const estimator = await loadEstimator();
  const { guessesLog10 } = estimator.check(password.slice(0, LONGEST_ESTIMATED), wordsOf(owner));
  if (guessesLog10 < LEAST_GUESSES_LOG10) throw refused('password_common');
}

function isPersonal(password: string, owner: PasswordOwner): boolean {
  let left = fold(password);
  for (const word of wordsOf(owner)) left = left.replaceAll(word, '');
  return left.length < LEAST_OF_ONES_OWN && left.length < fold(password).length;
}

function wordsOf({ name, email }: PasswordOwner): string[] {
  const words = fold(`${name} ${email}`).split(/[^a-z]+/);
  return words.filter((word) => word.length >= 4).sort((a, b) => b.length - a.length);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function refused(reason: string): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['password'], reason }] });
}

let loading: Promise<ZxcvbnFactory> | undefined;

/** Its lists weigh some megabytes: read when a password is chosen for the first time, not at the start. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  loading ??= (async () => {
    const [{ ZxcvbnFactory: Estimator }, common, french] = await Promise.all([
      import('@zxcvbn-ts/core'),
      import('@zxcvbn-ts/language-common'),
      import('@zxcvbn-ts/language-fr'),
    ]);
    return new Estimator({
      dictionary: { ...common.dictionary, ...french.dictionary },
      graphs: common.adjacencyGraphs,
    });
  })();
  return loading;
}
