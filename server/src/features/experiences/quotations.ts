import { plainTextOf } from '@sentiers/shared/messages/body.ts';
import type { QuotationDoc } from './experiences.model.ts';

/** So many words in a row are someone's own: fewer are anybody's. */
const RUN = 6;
/** Outside of a quotation, so few words prove nothing. */
const FEWEST = 4;

const quoteMark = /^(?: {0,3}>[ \t]?)+/;
const signature = /^—[ \t]/;

/** Words of someone as a quotation of Markdown, signed: `> …`, then `> — Name`. */
export function quoted(text: string, name: string): string {
  const lines = [...text.split('\n'), '', `— ${name}`];
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

/**
 * The quotations that still stand in a body, each with its words as they stand there now: whoever said them is asked
 * about these. Rewritten outside of a quotation, words that are recognised stay those of who said them.
 */
export function standingQuotations(body: string, quotations: readonly QuotationDoc[]): QuotationDoc[] {
  // Stryker disable next-line ConditionalExpression: most bodies quote nobody, and needn't be read for it.
  if (quotations.length === 0) return [];
  const blocks = quotedBlocks(body).map((text) => ({ text, words: wordsOf(text) }));
  const all = wordsOf(body);
  return quotations.flatMap((quotation) => {
    const words = wordsOf(quotation.text);
    if (words.length === 0) return body.includes(quotation.text) ? [quotation] : [];
    const block = mostAlike(blocks, words);
    if (!block) {
      const areEnough = Math.min(words.length, all.length) >= FEWEST;
      return areEnough && runsShared(words, all) > 0 ? [quotation] : [];
    }
    const isSame = block.words.join(' ') === words.join(' ');
    return [isSame ? quotation : { ...quotation, text: block.text }];
  });
}

function mostAlike<Block extends { words: readonly string[] }>(
  blocks: readonly Block[],
  words: readonly string[],
): Block | null {
  const ranked = blocks
    .map((block) => ({ block, runs: runsShared(words, block.words) }))
    .filter(({ runs }) => runs > 0)
    .sort((one, other) => other.runs - one.runs);
  return ranked[0]?.block ?? null;
}

/** How many runs of words two texts have in common; as long as both are where one is shorter than a run. */
function runsShared(some: readonly string[], others: readonly string[]): number {
  const length = Math.min(RUN, some.length, others.length);
  const runs = new Set(some.map((_, from) => some.slice(from, from + length).join(' ')));
  return others.slice(length - 1).filter((_, from) => runs.has(others.slice(from, from + length).join(' ')))
    .length;
}

/** What stands between two signs of quotation, without them and without its signature. */
function quotedBlocks(body: string): string[] {
  const blocks: string[][] = [];
  let open = false;
  for (const line of body.split('\n')) {
    const isQuoted = quoteMark.test(line);
    if (isQuoted && !open) blocks.push([]);
    open = isQuoted;
    const words = line.replace(quoteMark, '');
    // Stryker disable next-line OptionalChaining: a line that is quoted is of a block.
    if (isQuoted && !signature.test(words)) blocks.at(-1)?.push(words);
  }
  return blocks.map((lines) => lines.join('\n').trim());
}

function wordsOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(quoteMark, ''));
  const plain = plainTextOf(lines.filter((line) => !signature.test(line)).join('\n'));
  // Stryker disable next-line MethodExpression: they are compared in either case.
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
