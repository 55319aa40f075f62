import { type AccompanimentDoc, AccompanimentModel } from './accompaniments.model.ts';

/** Those that go on, of these organisations. */
export function findRunningOf(organisationIds: readonly string[]): Promise<AccompanimentDoc[]> {
  return AccompanimentModel.find({
    organisationId: { $in: [...organisationIds] },
    endedAt: null,
  }).lean<AccompanimentDoc[]>();
}

/** Organisations that each of these incubators accompanies now. */
export async function findAccompaniedBy(incubatorIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const running = await AccompanimentModel.find({
    'companions.incubatorId': { $in: [...incubatorIds] },
    endedAt: null,
  }).lean<AccompanimentDoc[]>();
  const found = new Map(incubatorIds.map((id) => [id, new Set<string>()]));
  for (const { organisationId, companions } of running) {
    for (const { incubatorId, until } of companions) {
      if (until === null && incubatorId !== null) found.get(incubatorId)?.add(organisationId);
    }
  }
  return found;
}
