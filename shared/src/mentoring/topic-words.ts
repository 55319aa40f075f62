/** Words that say nothing of a subject, without their accents. */
const empty = new Set(
  (
    'avec avoir aux cette celle ces comme comment dans des depuis deux dire elle elles encore entre est etre faire ' +
    'faut ils les leur leurs lui mais meme mes moins mon nos notre nous par pas pendant plus pour pourquoi quand ' +
    'que quel quelle quelles quels qui quoi sans ses son sont sous sur tes ton tous tout toute toutes tres trois ' +
    'trouver une vers vos votre vous'
  ).split(' '),
);
const SHORTEST = 3;

/**
 * The words of a line, by what they are compared by: without accents, capitals, or the mark of the plural; each as it was
 * first written, in small letters.
 */
export function topicWords(line: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const word of line.toLocaleLowerCase('fr').match(/[\p{L}\p{N}]+/gu) ?? []) {
    const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
    const key = plain.replace(/(?<=.{3})[sx]$/u, '');
    if (plain.length >= SHORTEST && !empty.has(plain) && !words.has(key)) words.set(key, word);
  }
  return words;
}
