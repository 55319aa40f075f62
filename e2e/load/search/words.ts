/** Words of the bench: French syllables, as unequally used as words are. */
const syllables =
  'ba be bou bri ca char che co com con cor cou da de di dou en es fa fer fi for ga gen gi gra in jar jou la le lien lo ma mar me mi mon mou na ne ni nou or pa par pe pi plan por pou pra pro ra re ri ro rou sa ser si sol sor ta ter ti tou tra tri va ve vi voi vou'.split(
    ' ',
  );
const endings = ['', '', 's', 'e', 'es', 'tion', 'ment', 'age', 'eur', 'rie', 'que', 'ble'];

/** The two words that the promise is about, and in what share of the messages they stand. */
export const rareWord = { word: 'covoiturage', share: 0.05 };
export const usualWord = { word: 'subvention', share: 0.1 };

const WORDS = 50_000;
/** Of so many words the message is made, before the two. */
const LENGTH = 34;
/** The first words are used so much more than the last. */
const UNEQUAL = 4;

/** Numbers from 0 to 1, the same in each run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Makes messages of invented words. */
export function writer(random: () => number): () => string {
  const pick = <Item>(list: readonly Item[]) =>
    list[Math.floor(random() * list.length) % list.length] as Item;
  const invent = () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('') + pick(endings);
  const words = [...new Set(Array.from({ length: WORDS }, invent))];
  return () => {
    const body = Array.from({ length: LENGTH }, () => words[Math.floor(words.length * random() ** UNEQUAL)]);
    if (random() < rareWord.share) body.push(rareWord.word);
    if (random() < usualWord.share) body.push(usualWord.word);
    return body.join(' ');
  };
}
