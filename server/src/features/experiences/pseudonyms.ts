import { decodedAddress, unmarked, withoutAddresses, withoutLinks } from './body-links.ts';
import { escapeMarkdown, wordsOf } from './folded-text.ts';
import { nameFinder, type Replacement } from './name-pattern.ts';
import { replaceNames } from './name-replacing.ts';

/** Takes names out of what is told beyond the level at which they are. */
export interface Pseudonymiser {
  /** A line of text without marks. */
  plain(text: string): string;
  /** Markdown: what comes out is Markdown, its pictures and its links to the house's files are kept. */
  markdown(body: string): string;
  /** Keeps the ending of the name, unless it tells. */
  fileName(name: string): string;
  /** Whether some name stands in it, be it within an address: what comes out of the others holds none. */
  holdsName(text: string): boolean;
  /** Whether letters in it make a name, be they a common word, or a part of one. */
  hints(text: string): boolean;
}

const nobody: Pseudonymiser = {
  ...{ plain: same, markdown: same, fileName: same },
  ...{ holdsName: () => false, hints: () => false },
};

/**
 * Finds names whatever their case and accents, between the marks of Markdown too, as whole words, first or last name
 * first, with their article or elision (« de l’Escale » → « d’une structure »). In one pass: what was put in a name's
 * place is not looked at again.
 */
export function pseudonymiser(replacements: readonly Replacement[]): Pseudonymiser {
  const names = replacements.filter(({ from }) => wordsOf(from).length > 0);
  if (names.length === 0) return nobody;
  const { holds, find, isInAddress } = nameFinder(names);
  const inAddress = (text: string) => isInAddress(decodedAddress(text));
  const tells = (text: string) => inAddress(text) || holds(text);
  const replace = (text: string, write: (to: string) => string) => replaceNames(text, find(text), write);
  const within = (text: string, write: (to: string) => string) => {
    const known = withoutAddresses(text, inAddress);
    const told = replace(known, write);
    // A name that marks hide from us (half of it is a link) is still read: then the marks go.
    return holds(unmarked(told)) ? replace(unmarked(known), write) : told;
  };
  return {
    plain: (text) => within(text, same),
    markdown: (body) => within(withoutLinks(body, tells), escapeMarkdown),
    fileName: (name) => {
      const told = replace(name, same).replaceAll('/', ' ');
      return tells(told) ? withoutWords(name, tells) : told;
    },
    holdsName: (text) => holds(text) || holds(unmarked(text)) || withoutAddresses(text, inAddress) !== text,
    hints: tells,
  };
}

function same(text: string): string {
  return text;
}

/** A file's name of which its ending is left, if that tells nobody either. */
function withoutWords(name: string, tells: (text: string) => boolean): string {
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return `document${tells(ending) ? '' : ending}`;
}
