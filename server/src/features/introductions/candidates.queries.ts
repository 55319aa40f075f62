import type { Actor } from '@sentiers/shared/actor.ts';
import { canQualifyIntroduction } from '@sentiers/shared/introductions/policy.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { recordInAudit } from '../audit/audit.access.ts';
import { listContactsOf } from '../contacts/contacts.access.ts';
import { findWhoKnows } from '../directory/knowing.queries.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { listOrganisationsOfKind } from '../organisations/public-organisations.queries.ts';
import { findReadablePeople } from '../people/people.access.ts';
import { findPeopleOfOrganisation, loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { isAround } from '../programme/around.queries.ts';
import { requireIntroduction } from './introductions.access.ts';

const MOST_PEOPLE = 30;

interface Candidates {
  people: { person: PersonSummary; why: 'incubator' | 'territory' | 'theme' }[];
  contacts: { id: string; name: string; role: string; body: string; noticed: boolean }[];
}

/**
 * To whom it may be sent: people of the incubators of its territory, those who say that they know it or its themes, and
 * the books that the actor keeps, those who know its territory first; nobody of the organisation that asks. Throws `not_found`, `forbidden`.
 */
export async function listCandidates(actor: Actor, introductionId: string): Promise<Candidates> {
  const { introduction } = await requireIntroduction(actor, introductionId, canQualifyIntroduction);
  const { territoryCode: code, organisationId, requesterId, wording } = introduction;
  const themes = (await loadOrganisations([organisationId ?? ''])).get(organisationId ?? '')?.themes ?? [];
  const [ofIncubators, knowing, contacts, own] = await Promise.all([
    code === null ? [] : peopleOfIncubatorsAround(actor, code),
    findWhoKnows(actor, { words: wording.whom, territoryCodes: code === null ? [] : [code], themes }),
    listContactsOf(actor),
    organisationId === null ? new Set<string>() : findPeopleOfOrganisation(organisationId),
  ]);
  if (contacts.length > 0) await recordInAudit({ by: actor.personId, action: 'contacts.read' });
  const reasons = new Map<string, Candidates['people'][number]['why']>(
    knowing.map(({ personId, why }) => [personId, why === 'territory' ? why : 'theme']),
  );
  const all = new Map([...ofIncubators.map((id) => [id, 'incubator'] as const), ...reasons]);
  const ids = [...all.keys()]
    .filter((id) => id !== requesterId && id !== actor.personId && !own.has(id))
    .slice(0, MOST_PEOPLE);
  const people = await loadPersonSummaries(ids);
  const knowsIt = ({ territories }: { territories: readonly string[] }) =>
    code !== null && territories.some((each) => isAround(each, code));
  return {
    people: ids.map((id) => ({ person: summaryOf(people, id), why: all.get(id) ?? 'theme' })),
    contacts: contacts
      .toSorted((a, b) => Number(knowsIt(b)) - Number(knowsIt(a)))
      .map(({ _id: id, name, role, body, noticedAt }) => ({
        id,
        name,
        role,
        body,
        noticed: noticedAt !== null,
      })),
  };
}

/** Those whose page the actor may open. */
async function peopleOfIncubatorsAround(actor: Actor, code: string): Promise<string[]> {
  const incubators = await listOrganisationsOfKind('incubator');
  const near = incubators.filter(({ from, to }) => [...from, ...to].some((each) => isAround(each, code)));
  const ids = await Promise.all(near.map(async ({ _id }) => [...(await findPeopleOfOrganisation(_id))]));
  const readable = await findReadablePeople(actor, ids.flat());
  return [...readable.values()].flatMap(({ person, facts }) => (facts.grants.length > 0 ? [person._id] : []));
}
