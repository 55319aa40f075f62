import { fold } from './folded-text.ts';

/** A vowel goes before it: « l’habitat », « l’Yonne ». */
const VOWEL = /^[aeiouyh]/i;
/** None does: « la halte », « le yaourt », « les onze ». */
const HARD = /^(?:ha(?:ie|ll|lt|me|nd|ng|ra|ut)|huit|onz|y(?:a|e|o[gu]))/i;
/** It has a determiner of its own, or a number. */
const DETERMINED =
  /^(?:l'|\d|(?:une?|des|le|la|les|[mts](?:on|a|es)|[nv]otre|[nv]os|leurs?|cette|ce[ts]?|chaque|plusieurs|quelques|deux|trois|quatre|cinq)\b)/i;
/** Its determiner is not written as it is after « de » or « à ». */
// Stryker disable next-line Regex: of what stands further on, what it begins with is no article.
const CONTRACTING = /^(?:les?|des)\s+/i;
const contracted = new Map([
  ['de le', 'du '],
  ['de les', 'des '],
  ['à le', 'au '],
  ['à les', 'aux '],
]);
const apart = new Map([
  ['du', 'de le'],
  ['des', 'de les'],
  ['au', 'a le'],
  ['aux', 'a les'],
]);

/**
 * French before what stands for a name: elided or not, without an article where it has one of its own, which goes into
 * « du » and « aux ».
 * @param prefix the little words before the name as they were written, with their blank; may be empty
 * @param to what stands for the name
 * @returns the little words before it, and what of it is left to write
 */
export function frenchBefore(prefix: string, to: string): { prefix: string; to: string } {
  const { head, article } = littleWords(prefix);
  const noun = to.replace(CONTRACTING, '');
  const own = to
    .slice(0, to.length - noun.length)
    .trim()
    .toLowerCase();
  if (head === 'de' && own === 'des') return { prefix: led(head, noun), to: noun };
  const inOne = contracted.get(`${head} ${own}`);
  if (inOne) return { prefix: inOne, to: noun };
  const kept = DETERMINED.test(fold(to).text) ? '' : articleBefore(to, article);
  return { prefix: contracted.get(`${head} ${kept.trim()}`) ?? led(head, kept + to) + kept, to };
}

/** « lorsque la » has a head and an article; « aux » is « à les ». */
function littleWords(prefix: string): { head: string; article: string } {
  const folded = fold(prefix).text.toLowerCase().trim();
  const words = apart.get(folded) ?? folded;
  const head = words.replace(/(?:^| )(?:les?|la|l')/, '');
  const article = words.slice(head.length).trim();
  if (head !== 'a') return { head: head.replace("'", 'e'), article };
  // Without its accent and in small letters it is the verb: « il y a ».
  return { head: /^a\s/.test(prefix) ? 'a' : 'à', article };
}

/** With its blank. Where the old article doesn't say whether it is « le » or « la », none. */
function articleBefore(to: string, article: string): string {
  if (article === '' || article === 'les') return article && 'les ';
  if (elides(to)) return 'l’';
  return article === "l'" ? '' : `${article} `;
}

function led(head: string, next: string): string {
  if (head.endsWith('e') && elides(next)) return `${head.slice(0, -1)}’`;
  return head && `${head} `;
}

function elides(words: string): boolean {
  const folded = fold(words).text;
  return VOWEL.test(folded) && !HARD.test(folded);
}
