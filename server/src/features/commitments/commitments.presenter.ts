import type { Actor } from '@sentiers/shared/actor.ts';
import { canKeepCommitment } from '@sentiers/shared/commitments/policy.ts';
import type { CheckIn, Commitment } from '@sentiers/shared/commitments/schema.ts';
import { loadOrganisationSummaries } from '../organisations/organisations.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { findReadable } from '../seminars/readable-seminars.queries.ts';
import type { AccessedCommitment } from './commitments.access.ts';
import type { CheckInDoc, CommitmentDoc } from './commitments.model.ts';

/** Commitments that the actor reads, as the contract tells them. */
export async function presentCommitments(
  actor: Actor,
  commitments: readonly AccessedCommitment[],
): Promise<Commitment[]> {
  const all = commitments.map(({ commitment }) => commitment);
  const [people, organisations, seminars] = await Promise.all([
    loadPersonSummaries(
      all.flatMap(({ personId, checkIns }) => [personId, ...checkIns.map((one) => one.personId)]),
    ),
    loadOrganisationSummaries(new Set(all.map(({ organisationId }) => organisationId))),
    titlesOfSeminars(actor, all),
  ]);
  return commitments.flatMap(({ commitment, facts }) => {
    const organisation = organisations.get(commitment.organisationId);
    if (!organisation) return [];
    const seminarId = seminarOf(commitment);
    const title = seminars.get(seminarId ?? '');
    return [
      {
        ...{ id: commitment._id, organisation, by: summaryOf(people, commitment.personId) },
        ...{ text: commitment.text, dueOn: commitment.dueOn, level: commitment.level },
        madeAt: commitment.madeAt.toISOString(),
        seminar: seminarId !== null && title !== undefined ? { id: seminarId, title } : null,
        state: commitment.state,
        checkIns: commitment.checkIns.toReversed().map((said) => ({
          ...presentSaid(said),
          ...{ by: summaryOf(people, said.personId), at: said.at.toISOString() },
        })),
        ...{ askedOn: commitment.askOn, revision: commitment.revision },
        abilities: { edit: canKeepCommitment(actor, facts) },
      },
    ];
  });
}

/** What was said, without who said it. */
export function presentSaid({ id, state, why, revision = 1 }: CheckInDoc): Omit<CheckIn, 'by' | 'at'> {
  return { id, state, why, revision };
}

function seminarOf({ source }: CommitmentDoc): string | null {
  return source.from === 'seminar' ? source.seminarId : null;
}

/** Titles of the seminars at which these were made, of those that the actor reads. */
async function titlesOfSeminars(
  actor: Actor,
  commitments: readonly CommitmentDoc[],
): Promise<Map<string, string>> {
  const ids = [...new Set(commitments.flatMap((each) => seminarOf(each) ?? []))];
  if (ids.length === 0) return new Map();
  const found = await findReadable(actor, { where: { _id: { $in: ids } }, order: 1, limit: ids.length });
  return new Map(found.map(({ seminar }) => [seminar._id, seminar.title]));
}
