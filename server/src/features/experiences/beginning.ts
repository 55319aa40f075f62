import { LONGEST_SECTION } from '@sentiers/shared/experiences/sections.ts';
import { countCharacters } from '@sentiers/shared/text.ts';
import { v7 as newId } from 'uuid';
import type { QuotationDoc, SectionDoc } from './experiences.model.ts';
import { quoted } from './quotations.ts';

/** Where in a template words are of use: in its own section of that key, else in its first one of text. */
export type Place = keyof typeof keyOf;
const keyOf = { beginning: 'contexte', actions: 'actions', advice: 'conseils' } as const;

/** Words to begin with. */
interface Piece {
  place: Place;
  heading: string;
  authorId: string;
  messageId: string | null;
  text: string;
}

/**
 * Puts words to begin with into the sections of a new experience: one's own as they are, those of others as quotations
 * under their names. What a section can't hold any more is left where it was said.
 *
 * @param nameOf how the people quoted are named
 */
export function placeWords(
  sections: readonly SectionDoc[],
  pieces: readonly Piece[],
  { personId, nameOf }: { personId: string; nameOf: (personId: string) => string },
): SectionDoc[] {
  const into = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const section = sectionFor(sections, piece.place);
    if (section) into.set(section.id, [...(into.get(section.id) ?? []), piece]);
  }
  return sections.map((section) => {
    const words = into.get(section.id);
    return words ? withWords(section, words, { personId, nameOf }) : section;
  });
}

function sectionFor(sections: readonly SectionDoc[], place: Place): SectionDoc | undefined {
  const texts = sections.filter(({ type }) => type === 'text');
  return texts.find(({ key }) => key === keyOf[place]) ?? texts[0];
}

function withWords(
  section: SectionDoc,
  pieces: readonly Piece[],
  { personId, nameOf }: { personId: string; nameOf: (personId: string) => string },
): SectionDoc {
  const written: string[] = [];
  const quotations: QuotationDoc[] = [];
  for (const { heading, authorId, messageId, text } of pieces) {
    const isMine = authorId === personId;
    const words = isMine ? text : quoted(text, nameOf(authorId));
    const block = heading ? `${heading}\n\n${words}` : words;
    if (countCharacters([...written, block].join('\n\n')) > LONGEST_SECTION) break;
    written.push(block);
    if (!isMine) quotations.push({ id: newId(), personId: authorId, messageId, text });
  }
  return { ...section, value: { type: 'text', body: written.join('\n\n') }, quotations };
}
