import { canReadAccompaniment } from '@sentiers/shared/accompaniments/policy.ts';
import { findAccompaniment } from '../../features/accompaniments/accompaniments.access.ts';
import { MeetingModel } from '../../features/accompaniments/notebook.model.ts';
import { MembershipModel } from '../../features/memberships/memberships.model.ts';
import { buildAccompaniment } from '../factories/build-accompaniment.ts';
import { must, type Target, target } from './target-makers.ts';
import type { World } from './world.ts';

const names = ['accompaniment', 'accompaniment with a handover', 'accompaniment that ended'] as const;
type AccompanimentName = (typeof names)[number];

export function isAccompaniment(given: Target): given is Target & { name: AccompanimentName } {
  return (names as readonly string[]).includes(given.name);
}

export function accompanimentTargets(world: World): Promise<Target[]> {
  return Promise.all(names.map((name) => accompanimentTarget(world, name)));
}

/** Between the organisation of the row that is a member of the cohort and the row that accompanies it. */
export async function accompanimentTarget(
  { organisations, people }: World,
  name: AccompanimentName,
): Promise<Target> {
  const companion = await MembershipModel.findOne({
    ...{ role: 'accompanying', 'scope.id': organisations.ours },
  }).lean();
  const { personId } = must(companion);
  const at = new Date();
  const { _id } = await buildAccompaniment(personId, {
    organisationId: organisations.ours,
    ...(name === 'accompaniment that ended' && { endedAt: at }),
    ...(name === 'accompaniment with a handover' && {
      handover: {
        ...{ id: people.inOtherCohort, by: personId, at, toPersonId: people.inOtherCohort },
        ...{ side: 'host', words: 'Voici où nous en sommes.', notebook: 'all' },
      },
    }),
  });
  const { facts } = must(await findAccompaniment(_id));
  return target(name, _id, [facts], (actor) => canReadAccompaniment(actor, facts));
}

/** The meeting of an accompaniment that was built. */
export async function accompanimentMeetingOf(tried: Target | null): Promise<{ meetingId: string }> {
  const meeting = await MeetingModel.findOne({ accompanimentId: must(tried).id }).lean();
  return { meetingId: meeting?._id ?? must(tried).id };
}
