import { isWider, type Level, levels, widest } from '@sentiers/shared/experiences/levels.ts';
import { quotedIn, wordsQuoted } from './agreements.ts';
import { acceptedOf } from './edition-sections.ts';
import type { EditionSourceDoc } from './editions.model.ts';
import type { AgreementDoc } from './experiences.model.ts';

/** Someone whose answer about a section counts, and about which words. */
interface Asked {
  personId: string;
  as: AgreementDoc['as'];
  words: string | null;
}

/** Those who are asked about a section: each of its authors, and each person whose words it quotes. */
export function askedAbout(
  section: Pick<EditionSourceDoc, 'quotations'>,
  authorIds: readonly string[],
): Asked[] {
  const authors = authorIds.map((personId) => ({ personId, as: 'author' as const, words: null }));
  const quoted = quotedIn(section, authorIds).map((personId) => ({
    ...{ personId, as: 'quoted' as const, words: wordsQuoted(section, personId) },
  }));
  return [...authors, ...quoted];
}

interface Publishing {
  source: readonly EditionSourceDoc[];
  authorIds: readonly string[];
  agreements: readonly AgreementDoc[];
  /** The levels at which sections are read already, by id. */
  published: ReadonlyMap<string, Level>;
  /** Who publishes: by doing so they agree to what they publish, unless they refused it. */
  by: string;
  at: Date;
}

/**
 * What everyone has answered, and is asked, once sections are published: whoever has not agreed to a level is asked, not
 * again about what they refused. Narrowing asks nobody, and takes back what was agreed beyond; answers about other words
 * than those that are quoted now, and of whoever is concerned no more, are gone.
 *
 * @returns personIds: those who are asked something more than before
 */
export function askedAtPublishing({ source, authorIds, agreements, published, by, at }: Publishing): {
  agreements: AgreementDoc[];
  personIds: string[];
} {
  const asked = new Set<string>();
  const all = source.flatMap((section) =>
    askedAbout(section, authorIds).flatMap((who) => {
      const before = rowsOf(agreements, section.id, who).filter(({ words }) => words === who.words);
      const answered = withinWanted(before, section.level);
      const rows = who.personId === by ? agreedTo(answered, section, who, at) : answered;
      const floor = who.as === 'author' ? (published.get(section.id) ?? levels[0]) : null;
      const question = questionFor({ section, who, rows, floor, at });
      const settled = rows.filter(({ answer }) => answer !== 'waiting');
      if (!question) return settled;
      const stands = rows.find(({ answer, level }) => answer === 'waiting' && level === section.level);
      if (!stands) asked.add(who.personId);
      return [...settled, stands ?? question];
    }),
  );
  return { agreements: all, personIds: [...asked] };
}

function rowsOf(
  agreements: readonly AgreementDoc[],
  sectionId: string,
  { personId, as }: Pick<Asked, 'personId' | 'as'>,
): AgreementDoc[] {
  return agreements.filter(
    (row) => row.sectionId === sectionId && row.personId === personId && row.as === as,
  );
}

/** What was agreed beyond what is wanted is agreed to as much; once. */
function withinWanted(rows: readonly AgreementDoc[], wanted: Level): AgreementDoc[] {
  const isBeyond = (row: AgreementDoc) => row.answer === 'yes' && isWider(row.level, wanted);
  const within = rows.map((row) => (isBeyond(row) ? { ...row, level: wanted } : row));
  return within.filter(
    (row, index) =>
      within.findIndex(({ level, answer }) => level === row.level && answer === row.answer) === index,
  );
}

function agreedTo(
  rows: AgreementDoc[],
  { id, level }: EditionSourceDoc,
  who: Asked,
  at: Date,
): AgreementDoc[] {
  const refuses = rows.some((row) => row.answer === 'no' && !isWider(row.level, level));
  return refuses
    ? rows
    : [...rows.filter(({ answer }) => answer === 'no'), rowOf(id, who, { level, answer: 'yes', at })];
}

function questionFor({
  section: { id, level },
  who,
  rows,
  floor,
  at,
}: {
  section: EditionSourceDoc;
  who: Asked;
  rows: readonly AgreementDoc[];
  floor: Level | null;
  at: Date;
}): AgreementDoc | null {
  const refuses = rows.some((row) => row.answer === 'no' && !isWider(row.level, level));
  const accepted = widest([acceptedOf(rows), floor].filter((one) => one !== null));
  const isEnough = accepted !== null && !isWider(level, accepted);
  return refuses || isEnough ? null : rowOf(id, who, { level, answer: 'waiting', at });
}

function rowOf(
  sectionId: string,
  { personId, as, words }: Asked,
  said: Pick<AgreementDoc, 'level' | 'answer' | 'at'>,
): AgreementDoc {
  return { sectionId, personId, as, words, ...said };
}

export interface Answer {
  sectionId: string;
  level: Level;
  answer: 'yes' | 'no';
}

/** The widest level about which someone was asked, or has answered, for a section; null where they weren't. */
export function askedLevel(
  agreements: readonly AgreementDoc[],
  sectionId: string,
  personId: string,
): Level | null {
  return widest(
    agreements
      .filter((row) => row.sectionId === sectionId && row.personId === personId)
      .map(({ level }) => level),
  );
}

/**
 * What everyone has answered once someone says yes or no about one section. A yes is good for all that is narrower, and
 * ends a no to as much; a no is good for all that is wider, and takes back each yes to as much: what they said yes to
 * before, about less, stays.
 *
 * @param rows all answers about the experience
 */
export function withAnswer(
  rows: readonly AgreementDoc[],
  who: Asked,
  { sectionId, level, answer }: Answer,
  at: Date,
): AgreementDoc[] {
  const mine = rowsOf(rows, sectionId, who);
  const others = rows.filter((row) => !mine.includes(row));
  const stands = mine.filter((row) => {
    const isSame = row.level === level && row.answer === answer;
    const isOfThese = row.words === who.words && !isSame;
    if (answer === 'yes') return isOfThese && (row.answer === 'yes' || isWider(row.level, level));
    return isOfThese && (row.answer === 'no' || isWider(level, row.level));
  });
  return [...others, ...stands, rowOf(sectionId, who, { level, answer, at })];
}

/** How many questions wait for someone. */
export function waitingFor(agreements: readonly AgreementDoc[], personId: string): number {
  return agreements.filter((row) => row.personId === personId && row.answer === 'waiting').length;
}
