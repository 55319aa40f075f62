import { isWider, type Level, narrowest, widest } from '@sentiers/shared/experiences/levels.ts';
import { agreedLevel, quotedIn, wordsQuoted } from './agreements.ts';
import { withoutQuoted } from './cutting.ts';
import type { EditionDoc, EditionSectionDoc, EditionSourceDoc } from './editions.model.ts';
import type { AgreementDoc, ExperienceDoc } from './experiences.model.ts';
import { isWritten } from './section-values.ts';

type Row = Pick<AgreementDoc, 'sectionId' | 'personId' | 'as' | 'level' | 'answer' | 'words'>;

/** What an experience would be published of: sections in which something is written. */
export function sourceOf({ sections }: Pick<ExperienceDoc, 'sections'>): EditionSourceDoc[] {
  return sections
    .filter(({ value }) => isWritten(value))
    .map(({ id, key, title, type, level, value, quotations }) => ({
      ...{ id, key, title, type, level, value, quotations },
    }));
}

/** The same of an edition; one that quotes nobody may be kept without it. */
export function sourceOfEdition({
  source,
  sections,
}: Pick<EditionDoc, 'source' | 'sections'>): EditionSourceDoc[] {
  if (source.length > 0) return source;
  return sections.map(({ quotedIds: _, ...section }) => ({ ...section, quotations: [] }));
}

/**
 * Sections as they are read, with what all have agreed to by now: each at the level that its authors and those whose
 * words it quotes let it go to. Words of whoever did not say yes are not in it; where they can't be cut out, the section
 * isn't.
 *
 * @param published the levels at which sections are read already, by id
 */
export function settledSections({
  source,
  authorIds,
  agreements,
  published,
}: {
  source: readonly EditionSourceDoc[];
  authorIds: readonly string[];
  agreements: readonly Row[];
  published: ReadonlyMap<string, Level>;
}): EditionSectionDoc[] {
  return source.flatMap(({ quotations, ...section }) => {
    const silent = quotedIn({ quotations }, authorIds).filter(
      (personId) => letGo({ id: section.id, quotations }, personId, agreements) === null,
    );
    const kept = quotations.filter(({ personId }) => !silent.includes(personId));
    const cut = quotations.filter(({ personId }) => silent.includes(personId));
    const value = valueWithout(section.value, cut);
    if (value === null || !isWritten(value)) return [];
    const level = agreedLevel({
      section: { ...section, quotations: kept },
      ...{ authorIds, agreements, published: published.get(section.id) ?? null },
    });
    return [{ ...section, value, level, quotedIds: [...new Set(kept.map(({ personId }) => personId))] }];
  });
}

function valueWithout(
  value: EditionSourceDoc['value'],
  quotations: EditionSourceDoc['quotations'],
): EditionSourceDoc['value'] | null {
  if (value.type !== 'text') return value;
  const body = withoutQuoted(value.body, quotations);
  return body === null ? null : { ...value, body };
}

/** The widest level to which someone let their words go, as they are quoted now; null where they did not. */
export function letGo(
  section: Pick<EditionSourceDoc, 'id' | 'quotations'>,
  personId: string,
  agreements: readonly Row[],
): Level | null {
  const words = wordsQuoted(section, personId);
  return acceptedOf(
    agreements.filter(
      (row) =>
        row.sectionId === section.id &&
        row.personId === personId &&
        row.as === 'quoted' &&
        row.words === words,
    ),
  );
}

/** The widest level that was said yes to, narrower than any that was refused; null of none. */
export function acceptedOf(rows: readonly Pick<Row, 'level' | 'answer'>[]): Level | null {
  const refused = narrowest(rows.filter(({ answer }) => answer === 'no').map(({ level }) => level));
  const accepted = rows.filter(({ answer }) => answer === 'yes').map(({ level }) => level);
  return widest(accepted.filter((level) => refused === null || isWider(refused, level)));
}

export function levelsOf(sections: readonly Pick<EditionSectionDoc, 'level'>[]): Level[] {
  return [...new Set(sections.map(({ level }) => level))];
}

export function publishedIn(edition: Pick<EditionDoc, 'sections'> | null): Map<string, Level> {
  return new Map((edition?.sections ?? []).map(({ id, level }) => [id, level]));
}
