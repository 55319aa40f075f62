import { MOST_LETTER_CHARACTERS } from './relay-limits.ts';

/** What begins what a mail program quotes, or the signature of who writes. */
const quotationStarts: readonly RegExp[] = [
  /^-{2,}\s*(?:original message|message d['’]origine|message transf|forwarded message|réponse)/i,
  /^_{5,}$/,
  /^(?:de|from|envoyé|sent)\s*:\s/i,
  /^--$/,
  /^(?:envoyé (?:de|depuis) mon|sent from my|obtenez outlook|get outlook)\b/i,
];
/** "Le 3 mars, Sentiers" often goes on with "<adresse> a écrit :" on the next line. */
const dated = /^(?:le|on)\b/i;
const wrote = /\b(?:a écrit|wrote)\s*:$/i;

/** From where nothing of it stands before: a mail of one endless word is looked through once. */
const addresses = /(?<![\p{L}\p{N}_.+%-])[\p{L}\p{N}_.+%-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;
/** As they are written in France, or with any country's figures before them. */
const numbers =
  /(?<![\d.])(?:(?:\+|00[\s.]?)[1-9](?:[\s.()-]{0,2}\d){7,13}|0[1-9](?:[\s.-]?\d{2}){4})(?!\d)/g;

/**
 * The words of a mail, for those who read letters: without what it quotes, its signature, addresses and telephone
 * numbers, which they didn't mean to give. Empty where nothing else is in it.
 */
export function wordsOfMail(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .split('\n');
  const end = lines.findIndex((line, index) => startsQuotation(line.trim(), lines.slice(index, index + 2)));
  return (end < 0 ? lines : lines.slice(0, end))
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .replace(addresses, '[adresse]')
    .replace(numbers, '[téléphone]')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, MOST_LETTER_CHARACTERS);
}

/** @param two this line, and the one after it */
function startsQuotation(line: string, two: readonly string[]): boolean {
  if (dated.test(line) && two.some((each) => wrote.test(each.trim()))) return true;
  return quotationStarts.some((start) => start.test(line));
}
