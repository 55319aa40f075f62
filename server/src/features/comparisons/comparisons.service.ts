import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Comparison, ComparisonInput } from '@sentiers/shared/territories/schema.ts';
import { canCommit } from '@sentiers/shared/trail/policy.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import type { Change } from '../../platform/journal/types.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { describePlace } from '../programme/place-page.queries.ts';
import { requireOrganisation } from '../trails/trails.access.ts';
import { requireOwnComparison } from './comparisons.access.ts';
import type { ComparisonDoc } from './comparisons.model.ts';
import { loadComparison } from './comparisons.queries.ts';

/**
 * Compares places, for the actor's organisation. Sent again under the same `clientId`, it is the same comparison.
 *
 * @throws AppError `not_found`, `forbidden` for who isn't of it; `invalid_input` for what is no place, and a choice that isn't
 *   compared; `client_id_conflict`
 */
export async function createComparison(
  actor: Actor,
  {
    organisationId,
    clientId,
    comparison,
  }: {
    organisationId: string;
    clientId: string;
    comparison: ComparisonInput;
  },
): Promise<Comparison> {
  const { organisation } = await requireOrganisation(actor, organisationId, canCommit);
  const words = checked(comparison);
  const { personId } = actor;
  const doc: ComparisonDoc = {
    ...{ _id: newId(), organisationId: organisation._id, ...words, levelBefore: words.level, personId },
    ...{ removed: false, revision: 1, changedAt: new Date(), version: 0 },
  };
  const { entity } = await journal.commit<ComparisonDoc>({
    receipt: {
      ...{ authorId: personId, clientId },
      hash: requestHash({ organisationId: organisation._id, comparison }),
    },
    authorise: async () => {
      await requireOrganisation(await loadActor(personId), organisation._id, canCommit);
    },
    changes: [
      {
        ...placeOf(doc),
        write: ({ at }) => ({ insert: { ...doc, changedAt: at } }),
      },
    ],
    events: () => [],
  });
  return loadComparison(actor, entity.id);
}

/**
 * Changes it whole, over the revision that was read.
 *
 * @throws AppError `not_found`, `forbidden`, `revision_conflict`; `invalid_input` as `createComparison` does
 */
export async function updateComparison(
  actor: Actor,
  {
    comparisonId,
    revision,
    comparison: input,
  }: {
    comparisonId: string;
    revision: number;
    comparison: ComparisonInput;
  },
): Promise<Comparison> {
  const { comparison } = await requireOwnComparison(actor, comparisonId);
  if (comparison.revision !== revision) throw new AppError('revision_conflict');
  await change(actor, comparison, { ...checked(input), revision: revision + 1 });
  return loadComparison(actor, comparison._id);
}

/** Throws `not_found`, `forbidden`. */
export async function removeComparison(actor: Actor, comparisonId: string): Promise<void> {
  const { comparison } = await requireOwnComparison(actor, comparisonId);
  await change(actor, comparison, { removed: true });
}

async function change(
  { personId }: Actor,
  comparison: ComparisonDoc,
  set: Partial<ComparisonDoc>,
): Promise<void> {
  const { _id, version, level: levelBefore } = comparison;
  await journal.commit({
    authorise: async () => {
      await requireOwnComparison(await loadActor(personId), _id);
    },
    changes: [
      {
        ...placeOf(comparison),
        write: ({ at }) => ({
          where: { version },
          update: { $set: { levelBefore, personId, ...set, changedAt: at } },
        }),
      },
    ],
    events: () => [],
  });
}

function placeOf({ _id, organisationId }: ComparisonDoc): Pick<Change, 'entity' | 'streams'> {
  return {
    entity: { kind: 'comparison', id: _id },
    streams: [{ kind: 'organisation', id: organisationId }],
  };
}

/** What was written, once it is known that it names places; marks of criteria that aren't there go with them. */
function checked(input: ComparisonInput): ComparisonInput {
  const { territories, criteria, choice } = input;
  const refuse = (...path: (string | number)[]) =>
    new AppError('invalid_input', { fields: [{ path: ['comparison', ...path], reason: 'unknown' }] });
  for (const [index, { code }] of territories.entries()) {
    if (!describePlace(code)) throw refuse('territories', index, 'code');
  }
  if (choice && !territories.some(({ code }) => code === choice.code)) throw refuse('choice', 'code');
  const keys = new Set(criteria.map(({ key }) => key));
  return {
    ...input,
    territories: territories.map((each) => ({
      ...each,
      marks: Object.fromEntries(Object.entries(each.marks).filter(([key]) => keys.has(key))),
    })),
  };
}
