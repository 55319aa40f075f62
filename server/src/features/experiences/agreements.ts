import { isWider, type Level, levels, narrowest, widest } from '@sentiers/shared/experiences/levels.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import type { AgreementDoc, SectionDoc } from './experiences.model.ts';

/** Needs nobody's agreement but that of who writes: nothing is read by fewer. */
const NARROWEST: Level = levels[0];

type AgreedSection = Pick<SectionDoc, 'id' | 'level' | 'quotations'>;
type Answer = Pick<AgreementDoc, 'sectionId' | 'personId' | 'as' | 'level' | 'answer' | 'words'>;

/** People whose words it quotes, each once, its authors apart: these answer for all that they write. */
export function quotedIn(
  { quotations }: Pick<SectionDoc, 'quotations'>,
  authorIds: readonly string[],
): string[] {
  const quoted = new Set(quotations.map(({ personId }) => personId));
  return [...quoted].filter((personId) => !authorIds.includes(personId));
}

/** What a quoted person's answer is about: their words in this section, in whatever order they stand. */
export function wordsQuoted({ quotations }: Pick<SectionDoc, 'quotations'>, personId: string): string {
  const theirs = quotations.filter((quotation) => quotation.personId === personId);
  return requestHash(theirs.map(({ text }) => text).sort());
}

/**
 * Who reads a section once it is published: the narrowest of what it wants and of what each of its authors, and each
 * person whose words it quotes, agreed to. Who has not answered has agreed to the narrowest level; who answered for
 * other words than those that are quoted now has not answered.
 *
 * @param agreements of the experience: those of other sections count for nothing
 * @param published the level at which the section is read now; null: it never was, or is not any more. Authors need not
 *   agree to it again, quoted people's answers alone count
 */
export function agreedLevel({
  section,
  authorIds,
  agreements,
  published,
}: {
  section: AgreedSection;
  authorIds: readonly string[];
  agreements: readonly Answer[];
  published: Level | null;
}): Level {
  const here = agreements.filter(({ sectionId }) => sectionId === section.id);
  const answersOf = (personId: string, as: Answer['as']) =>
    here.filter((answer) => answer.personId === personId && answer.as === as);
  const byAuthors =
    authorIds.length > 1
      ? authorIds.map((personId) => accepted(answersOf(personId, 'author'), published))
      : [];
  const byQuoted = quotedIn(section, authorIds).map((personId) => {
    const words = wordsQuoted(section, personId);
    return accepted(
      answersOf(personId, 'quoted').filter((answer) => answer.words === words),
      null,
    );
  });
  return narrowest([section.level, ...byAuthors, ...byQuoted]) ?? section.level;
}

/** The widest level that someone lets it be read at: narrower than any that they refused. */
function accepted(answers: readonly Answer[], already: Level | null): Level {
  const refused = narrowest(answers.filter(({ answer }) => answer === 'no').map(({ level }) => level));
  const allowed = [
    ...(already ? [already] : []),
    ...answers.filter(({ answer }) => answer === 'yes').map(({ level }) => level),
  ].filter((level) => refused === null || isWider(refused, level));
  return widest(allowed) ?? NARROWEST;
}
