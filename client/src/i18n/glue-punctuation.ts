/**
 * A title as someone typed it, with what French sets after a space (? ! ; : ») held to its word: nobody types a
 * narrow no-break space, and a question mark alone on a line reads as a mistake.
 */
export function gluePunctuation(words: string): string {
  return words.replace(/ (?=[?!;:»])/g, '\u202F').replace(/« /g, '«\u202F');
}
