import type { Trail } from '@sentiers/shared/trail/schema.ts';
import { findRunningOf } from '../accompaniments/accompaniments.queries.ts';
import { loadOrganisationSummaries } from '../organisations/organisations.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';

/** The incubators that accompany an organisation now, and on which territory, each once. */
export async function loadAccompanyingIncubators(organisationId: string): Promise<Trail['accompanying']> {
  const running = await findRunningOf([organisationId]);
  const found = new Map<string, { incubatorId: string | null; territoryCode: string | null }>();
  for (const { companions, territoryCode } of running) {
    for (const { incubatorId, until } of companions) {
      if (until === null) found.set(`${incubatorId} ${territoryCode}`, { incubatorId, territoryCode });
    }
  }
  const summaries = await loadOrganisationSummaries(
    [...found.values()].flatMap(({ incubatorId }) => incubatorId ?? []),
  );
  return [...found.values()].map(({ incubatorId, territoryCode: code }) => ({
    incubator: summaries.get(incubatorId ?? '') ?? null,
    territory: code === null ? null : { code, label: placeLabel(code) },
  }));
}
