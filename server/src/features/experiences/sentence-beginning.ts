/** More signs than open a sentence. */
const LOOKED_AT = 200;
/** Where a sentence begins: on a line of its own or after another one, with its opening signs and marks. */
const BEGINNING = /(?:^|\n|[.!?…]["”)*_~]*\s)[\s>#*_~|«»“"(![-]*$/;

/**
 * What is put in a text's place, with a capital where a sentence begins with it.
 * @param before all that stands before it, with its own opening marks
 * @param prefix the little words that it begins with as they were written: in small letters they begin no sentence
 */
export function asItBegins(told: string, { before, prefix }: { before: string; prefix: string }): string {
  const isCapital = prefix === '' || /^\p{Lu}/u.test(prefix);
  // Stryker disable next-line MethodExpression: looking at all of it takes longer, and finds the same.
  const last = before.slice(-LOOKED_AT);
  return isCapital && BEGINNING.test(last) ? capitalised(told) : told;
}

/** Its first letter as a capital, be it after marks; what begins with a figure has none. */
export function capitalised(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]*\p{L}/u, (first) => first.toLocaleUpperCase('fr'));
}
