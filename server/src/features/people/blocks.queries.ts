import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { rememberReads } from '../../platform/database/remembered-reads.ts';
import { onRightsDropped } from '../memberships/memberships.queries.ts';
import { type BlockDoc, BlockModel } from './blocks.model.ts';
import { byName, loadPersonSummaries } from './people.queries.ts';

/** Every server is told of a change before it is acknowledged (`forgetRights`): they may be believed for long. */
const blocked = rememberReads<ReadonlySet<string>>({ max: 20_000, milliseconds: 60_000, load: readBlocked });
onRightsDropped((people) => (people === null ? blocked.forgetAll() : blocked.forget(people)));

/** Whether one person blocked another. */
export type Blocks = (by: string, whom: string) => boolean;

/** Whom each of these people blocked. */
export async function loadBlocks(personIds: Iterable<string>): Promise<Blocks> {
  const found = await blocked.many(personIds);
  return (by, whom) => found.get(by)?.has(whom) ?? false;
}

/** Those whom a person blocked, by name. */
export async function listBlocked(personId: string): Promise<PersonSummary[]> {
  const ids = (await blocked.one(personId)) ?? [];
  const summaries = await loadPersonSummaries(ids);
  return [...summaries.values()].sort(byName);
}

async function readBlocked(personIds: string[]): Promise<Map<string, ReadonlySet<string>>> {
  const rows = await BlockModel.find({ by: { $in: personIds } }, { by: 1, whom: 1 }).lean<
    Pick<BlockDoc, 'by' | 'whom'>[]
  >();
  const byPerson = Map.groupBy(rows, ({ by }) => by);
  return new Map(personIds.map((id) => [id, new Set((byPerson.get(id) ?? []).map(({ whom }) => whom))]));
}
