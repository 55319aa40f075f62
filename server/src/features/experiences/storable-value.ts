import type { FieldIssue } from '@sentiers/shared/error-body.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { SectionType } from '@sentiers/shared/experiences/kinds.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { claimFiles } from '../files/claimed-files.access.ts';
import { isKnownPlace, loadThemeLabels } from '../programme/programme.queries.ts';
import { filesIn } from './section-values.ts';

/** A section's value as it is stored: ids in lower case, each place, theme and document once. */
export function normalised(value: SectionValue): SectionValue {
  if (value.type === 'territory') return { ...value, codes: [...new Set(value.codes)] };
  if (value.type === 'themes') return { ...value, keys: [...new Set(value.keys)] };
  if (value.type !== 'documents') return value;
  const documents = value.documents.map((each) => ({ ...each, fileId: each.fileId.toLowerCase() }));
  const firsts = documents.filter(
    ({ fileId }, index) => documents.findIndex((each) => each.fileId === fileId) === index,
  );
  return { ...value, documents: firsts };
}

/**
 * Asks of a value whether it may be stored: places and themes that there are; files that the draft shows already, and
 * those that this person sent, which are kept from now on.
 *
 * @param shown ids of the files that the draft shows
 * @throws AppError `invalid_input` with the fields that name something else
 */
export async function mustBeStorable(
  personId: string,
  type: SectionType,
  value: SectionValue,
  shown: readonly string[],
): Promise<void> {
  if (value.type !== type) throw refused([{ path: ['value', 'type'], reason: 'other_type' }]);
  switch (value.type) {
    case 'territory':
      return mustBePlaces(value.codes);
    case 'themes':
      return mustBeThemes(value.keys);
    case 'text':
      return claimShown(personId, { ids: filesIn(value), pathOf: () => ['value', 'body'], shown });
    case 'documents': {
      const pathOf = (index: number) => ['value', 'documents', index, 'fileId'];
      return claimShown(personId, { ids: filesIn(value), pathOf, shown });
    }
  }
}

/**
 * Has files kept for a draft that is about to show them: those that it shows already, and those that this person sent.
 *
 * @throws AppError `invalid_input` with the fields that name another one, or one that has not all arrived
 */
export async function claimShown(
  personId: string,
  {
    ids,
    shown,
    pathOf,
  }: { ids: readonly string[]; shown: readonly string[]; pathOf: (index: number) => FieldIssue['path'] },
): Promise<void> {
  const known = new Set(shown);
  const claimed = await claimFiles(personId, [...new Set(ids.filter((id) => !known.has(id)))]);
  const fields = ids.flatMap((id, index): FieldIssue[] =>
    known.has(id) || claimed.has(id) ? [] : [{ path: pathOf(index), reason: 'file_unfinished' }],
  );
  if (fields.length > 0) throw refused(fields);
}

async function mustBePlaces(codes: readonly string[]): Promise<void> {
  // What is known of a commune or of an EPCI is asked by its bare code.
  const known = await Promise.all(codes.map((code) => isKnownPlace(code.replace(/^(?:commune|epci):/, ''))));
  refuseUnknown(known, 'codes', 'not_a_place');
}

async function mustBeThemes(keys: readonly string[]): Promise<void> {
  const labels = await loadThemeLabels();
  refuseUnknown(
    keys.map((key) => labels.has(key)),
    'keys',
    'not_a_theme',
  );
}

function refuseUnknown(known: readonly boolean[], field: string, reason: string): void {
  const fields = known.flatMap((is, index): FieldIssue[] =>
    is ? [] : [{ path: ['value', field, index], reason }],
  );
  if (fields.length > 0) throw refused(fields);
}

function refused(fields: FieldIssue[]): AppError {
  return new AppError('invalid_input', { fields });
}
