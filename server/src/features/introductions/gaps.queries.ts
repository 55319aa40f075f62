import type { Actor } from '@sentiers/shared/actor.ts';
import { canQualifyForCohort } from '@sentiers/shared/introductions/policy.ts';
import type { Gap } from '@sentiers/shared/introductions/schema.ts';
import { requireCohort } from '../cohorts/cohorts.access.ts';
import { listContactsOf } from '../contacts/contacts.access.ts';
import { countWhoKnows } from '../directory/knowing.queries.ts';
import { listOrganisationsOfCohort } from '../organisations/organisations.queries.ts';
import { isAround } from '../programme/around.queries.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import { type IntroductionDoc, IntroductionModel } from './introductions.model.ts';

/**
 * The territories that a cohort goes to or asks about: those where nobody has opened a door yet first, the most wanted
 * before the others. Throws `not_found`, `forbidden`.
 */
export async function listGaps(actor: Actor, cohortId: string): Promise<Gap[]> {
  const cohort = await requireCohort(actor, cohortId.toLowerCase(), canQualifyForCohort);
  const [organisations, introductions, contacts] = await Promise.all([
    listOrganisationsOfCohort(cohort._id),
    IntroductionModel.find(
      { cohortId: cohort._id, state: { $ne: 'withdrawn' } },
      { territoryCode: 1, state: 1 },
    ).lean<Pick<IntroductionDoc, '_id' | 'territoryCode' | 'state'>[]>(),
    listContactsOf(actor),
  ]);
  const going = organisations.filter(({ kind }) => kind === 'social-enterprise').map(({ to }) => to);
  const asked = introductions.flatMap(({ territoryCode: code, state }) =>
    code === null ? [] : { code, state },
  );
  const codes = [...new Set([...going.flat(), ...asked.map(({ code }) => code)])];
  const known = await countWhoKnows(actor, codes);
  const gaps = codes.map((code): Gap => {
    const there = asked.filter((each) => isAround(each.code, code));
    return {
      territory: { code, label: placeLabel(code) },
      goesTo: going.filter((to) => to.includes(code)).length,
      asked: there.length,
      accepted: there.filter(({ state }) => state === 'accepted').length,
      contacts: contacts.filter(({ territories }) => territories.some((each) => isAround(each, code))).length,
      knownBy: known.get(code) ?? 0,
    };
  });
  return gaps.toSorted(
    (a, b) =>
      Number(a.accepted > 0) - Number(b.accepted > 0) ||
      b.goesTo - a.goesTo ||
      b.asked - a.asked ||
      a.territory.label.localeCompare(b.territory.label, 'fr'),
  );
}
