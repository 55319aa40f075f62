import type { FieldIssue } from '@sentiers/shared/error-body.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { claimFiles } from '../files/claimed-files.access.ts';

type Item = { documentIds: readonly string[] };

/**
 * Has the files that an agenda names kept for it: those that it named before, and those that this person sent.
 *
 * @throws AppError `invalid_input` with the fields that name another one, or one that has not all arrived
 */
export async function claimDocuments(
  personId: string,
  items: readonly Item[],
  before: readonly Item[],
): Promise<void> {
  const known = new Set(before.flatMap(({ documentIds }) => documentIds));
  const added = items.flatMap(({ documentIds }) => documentIds).filter((id) => !known.has(id));
  const claimed = await claimFiles(personId, [...new Set(added)]);
  const fields = items.flatMap(({ documentIds }, item) =>
    documentIds.flatMap((id, index): FieldIssue[] =>
      known.has(id) || claimed.has(id)
        ? []
        : [{ path: ['seminar', 'items', item, 'documentIds', index], reason: 'file_unfinished' }],
    ),
  );
  if (fields.length > 0) throw new AppError('invalid_input', { fields });
}
