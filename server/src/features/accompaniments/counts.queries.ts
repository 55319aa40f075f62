import type { AccompanimentCounts } from '@sentiers/shared/accompaniments/schema.ts';
import type { Actor } from '@sentiers/shared/actor.ts';
import { canMatchMentoring } from '@sentiers/shared/mentoring/policy.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import {
  listOrganisationsOfCohort,
  loadOrganisationSummaries,
} from '../organisations/organisations.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { type AccompanimentDoc, AccompanimentModel } from './accompaniments.model.ts';
import { headOf } from './accompaniments.presenter.ts';
import { activeCompanions } from './companions.ts';
import { MeetingModel, NotebookEntryModel } from './notebook.model.ts';

/** Who accompanies whom in a cohort, the latest first. Throws `not_found`, `forbidden`. */
export async function listCountsOfCohort(actor: Actor, cohortId: string): Promise<AccompanimentCounts[]> {
  const cohort = await requireCohort(actor, cohortId.toLowerCase(), canMatchMentoring);
  const organisations = await listOrganisationsOfCohort(cohort._id);
  const found = await AccompanimentModel.find({
    organisationId: { $in: organisations.map(({ _id }) => _id) },
  })
    .sort({ startedAt: -1, _id: 1 })
    .lean<AccompanimentDoc[]>();
  return presentCounts(found);
}

/** Names, numbers and dates: no word of a notebook, nor of a meeting. */
export async function presentCounts(
  accompaniments: readonly AccompanimentDoc[],
): Promise<AccompanimentCounts[]> {
  const ids = accompaniments.map(({ _id }) => _id);
  const [entries, meetings, organisations, people] = await Promise.all([
    countByAccompaniment(NotebookEntryModel, '$at', { removed: false }, ids),
    countByAccompaniment(MeetingModel, '$changedAt', { cancelled: false }, ids),
    loadOrganisationSummaries(accompaniments.map(({ organisationId }) => organisationId)),
    loadPersonSummaries(
      accompaniments.flatMap((each) => activeCompanions(each).map(({ personId }) => personId)),
    ),
  ]);
  return accompaniments.flatMap((accompaniment) => {
    const organisation = organisations.get(accompaniment.organisationId);
    if (!organisation) return [];
    const [written, met] = [entries.get(accompaniment._id), meetings.get(accompaniment._id)];
    const last = Math.max(written?.last.getTime() ?? 0, met?.last.getTime() ?? 0);
    return [
      {
        ...headOf(accompaniment, organisation),
        companions: activeCompanions(accompaniment).map(({ personId, side }) => ({
          person: summaryOf(people, personId),
          side,
        })),
        ...{ entries: written?.count ?? 0, meetings: met?.count ?? 0 },
        lastAt: last > 0 ? new Date(last).toISOString() : null,
      },
    ];
  });
}

interface Counted {
  _id: string;
  count: number;
  last: Date;
}

async function countByAccompaniment(
  model: typeof NotebookEntryModel | typeof MeetingModel,
  dated: '$at' | '$changedAt',
  kept: Record<string, unknown>,
  ids: readonly string[],
): Promise<Map<string, Counted>> {
  const rows: Counted[] = await model.aggregate<Counted>([
    { $match: { accompanimentId: { $in: [...ids] }, ...kept } },
    { $group: { _id: '$accompanimentId', count: { $sum: 1 }, last: { $max: dated } } },
  ]);
  return new Map(rows.map((row) => [row._id, row]));
}
