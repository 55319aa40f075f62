/** Savoy's light stemmer for French (UniNE): the package has no types of its own. */
declare module 'talisman/stemmers/french/unine.js' {
  export function complex(word: string): string;
}
