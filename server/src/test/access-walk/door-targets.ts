import { canReadContact } from '@sentiers/shared/contacts/policy.ts';
import { canReadIntroduction } from '@sentiers/shared/introductions/policy.ts';
import { loadContacts } from '../../features/contacts/contacts.access.ts';
import { findIntroduction } from '../../features/introductions/introductions.access.ts';
import { buildContact } from '../factories/build-contact.ts';
import { buildIntroduction } from '../factories/build-introduction.ts';
import { must, type Target, target } from './target-makers.ts';
import type { World } from './world.ts';

/** Someone of the incubator's book, which one of the rows keeps. */
export async function contactTargets({ author, organisations }: World): Promise<Target[]> {
  const { _id } = await buildContact({
    ...{ organisationId: organisations.incubator, addedBy: author.personId },
  });
  const { facts } = must((await loadContacts([_id])).get(_id));
  return [target('contact of the incubator', _id, [facts], (actor) => canReadContact(actor, facts))];
}

/** Asked by someone of the cohort: to be qualified still, and sent to an alumni. */
export function introductionTargets({ cohortId, organisations, people }: World): Promise<Target[]> {
  const asked = { requesterId: people.inCohort, cohortId, organisationId: organisations.ours };
  return Promise.all(
    (['asked', 'sent'] as const).map(async (name) => {
      const sent = name === 'sent' ? { targetId: people.alumni } : {};
      const { _id } = await buildIntroduction({ ...asked, ...sent });
      const { facts } = must(await findIntroduction(_id));
      return target(`introduction ${name}`, _id, [facts], (actor) => canReadIntroduction(actor, facts));
    }),
  );
}
