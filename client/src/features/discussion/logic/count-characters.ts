/** Characters as a person and the server count them: code points. The server's own function brings its validation. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
