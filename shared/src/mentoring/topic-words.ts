/** Words that say nothing of a subject. */
const empty = new Set(
  (
    'avec avoir cette celle comme comment dans depuis deux dire elle elles encore entre etre faire faut leur leurs ' +
    'mais meme moins nous notre pendant plus pour pourquoi quand quel quelle quels quelles quoi sans ' +
    'sont sous suis tous tout toute toutes tres trois trouver vers votre vous'
  ).split(' '),
);
const SHORTEST = 4;

/** The words of a line by what they are compared by: without accents, capitals or the mark of the plural. */
export function topicWords(line: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const word of line.toLocaleLowerCase('fr').match(/[\p{L}\p{N}]+/gu) ?? []) {
    const plain = word
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/(?<=.{3})[sx]$/u, '');
    if (word.length >= SHORTEST && !empty.has(plain) && !words.has(plain)) words.set(plain, word);
  }
  return words;
}
