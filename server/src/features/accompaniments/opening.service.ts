import { canOpenAccompaniment } from '@sentiers/shared/accompaniments/policy.ts';
import type { AccompanimentCounts, Side } from '@sentiers/shared/accompaniments/schema.ts';
import type { Actor } from '@sentiers/shared/actor.ts';
import type { FieldIssue } from '@sentiers/shared/error-body.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { isKnownPlace } from '../programme/programme.queries.ts';
import { requireOrganisation } from '../trails/trails.access.ts';
import { planInsert, tell } from './accompaniment-changes.ts';
import type { AccompanimentDoc, CompanionDoc } from './accompaniments.model.ts';
import { settleCompanionsRights } from './companions-rights.service.ts';
import { presentCounts } from './counts.queries.ts';
import { incubatorsOf, knownCompanions } from './possible-companions.ts';

interface Opening {
  organisationId: string;
  clientId: string;
  territoryCode: string | null;
  companions: readonly { personId: string; side: Side }[];
}

/**
 * Says who accompanies an organisation, and on which territory: from then on they read what it tells its incubator. Sent
 * again under the same `clientId`, it is the same accompaniment.
 *
 * @throws AppError `not_found`, `forbidden`; `invalid_input` for someone who can't accompany it, and a place that is none
 */
export async function openAccompaniment(actor: Actor, input: Opening): Promise<AccompanimentCounts> {
  const { facts } = await requireOrganisation(actor, input.organisationId, canOpenAccompaniment);
  const { clientId, territoryCode } = input;
  if (territoryCode !== null && !isKnownPlace(territoryCode)) {
    throw refused([{ path: ['territoryCode'], reason: 'not_a_place' }]);
  }
  const companions = await companionsFrom(actor, input.companions, facts.peopleIds);
  const doc: AccompanimentDoc = {
    ...{ _id: newId(), organisationId: facts.id, territoryCode, companions },
    ...{ nextStep: null, handover: null, leaving: [], openedBy: actor.personId },
    ...{ startedAt: new Date(), endedAt: null, revision: 1, version: 0 },
  };
  const personIds = [...facts.peopleIds, ...companions.map(({ personId }) => personId)];
  const about = { accompanimentId: doc._id, organisationId: facts.id };
  const { entity } = await journal.commit<AccompanimentDoc>({
    receipt: {
      ...{ authorId: actor.personId, clientId },
      hash: requestHash({ organisationId: facts.id, territoryCode, companions: input.companions }),
    },
    authorise: async () => {
      await requireOrganisation(await loadActor(actor.personId), facts.id, canOpenAccompaniment);
    },
    changes: [planInsert('accompaniment', (at) => ({ ...doc, startedAt: at }))],
    events: () => [
      { type: 'accompaniment.people-changed', data: about },
      tell('accompaniment-joined', doc._id, { personIds, by: actor.personId }),
    ],
  });
  await settleCompanionsRights(facts.id);
  const [counts] = await presentCounts([entity.doc]);
  if (!counts) throw new AppError('not_found');
  return counts;
}

/** Each once, with the incubator they are of. Throws `invalid_input` with those who can't accompany. */
async function companionsFrom(
  actor: Actor,
  wanted: Opening['companions'],
  peopleIds: readonly string[],
): Promise<CompanionDoc[]> {
  const sides = new Map(wanted.map(({ personId, side }) => [personId.toLowerCase(), side]));
  const known = await knownCompanions(actor, [...sides.keys()], peopleIds);
  const fields = wanted.flatMap(({ personId }, index): FieldIssue[] =>
    known.has(personId.toLowerCase())
      ? []
      : [{ path: ['companions', index, 'personId'], reason: 'unknown_value' }],
  );
  if (fields.length > 0) throw refused(fields);
  const incubators = await incubatorsOf([...sides.keys()]);
  const since = new Date();
  return [...sides].map(([personId, side]) => ({
    ...{ personId, side, incubatorId: incubators.get(personId) ?? null },
    ...{ since, until: null, readsFrom: null },
  }));
}

function refused(fields: FieldIssue[]): AppError {
  return new AppError('invalid_input', { fields });
}
