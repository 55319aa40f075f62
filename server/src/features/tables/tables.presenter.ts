import type { Table } from '@sentiers/shared/tables/schema.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import type { TableDoc } from './tables.model.ts';

/** Tables as they travel: the same for all who read the room. */
export async function presentTables(tables: readonly TableDoc[]): Promise<Table[]> {
  const people = await loadPersonSummaries(tables.map(({ personId }) => personId));
  return tables.map(({ _id, personId, ...table }) => ({
    ...table,
    kind: 'table',
    id: _id,
    holder: summaryOf(people, personId),
  }));
}
