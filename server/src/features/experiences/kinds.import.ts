import { type KindInput, kindInputSchema } from '@sentiers/shared/experiences/kinds.ts';
import type { z } from 'zod';
import { insertMissing } from '../../platform/database/insert-missing.ts';
import { KindModel, KindVersionModel, kindVersionId } from './kinds.model.ts';

export type ImportedKind = { _id: string } & z.input<typeof kindInputSchema>;

/**
 * Adds these kinds at their first version, in their order, for the programme's loader; those that exist stay as they
 * are, whatever version the coordination has brought them to.
 *
 * @throws ZodError for one that the coordination could not write so
 */
export async function importKinds(kinds: readonly ImportedKind[]): Promise<void> {
  const at = new Date();
  const read = kinds.map(({ _id, ...kind }): KindInput & { _id: string } => ({
    _id,
    ...kindInputSchema.parse(kind),
  }));
  await insertMissing(
    KindVersionModel,
    read.map(({ _id: kindId, ...kind }) => ({
      ...{ _id: kindVersionId(kindId, 1), kindId, version: 1, ...kind, at, by: null },
    })),
  );
  await insertMissing(
    KindModel,
    read.map(({ _id }, position) => ({ _id, version: 1, archived: false, position, changedAt: at })),
  );
}
