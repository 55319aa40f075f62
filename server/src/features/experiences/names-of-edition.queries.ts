import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { findPeopleOfOrganisation, loadPersonSummaries } from '../people/people.queries.ts';
import { quotedIn } from './agreements.ts';
import { SOMEONE } from './body-links.ts';
import type { ExperienceDoc } from './experiences.model.ts';
import type { Replacement } from './name-pattern.ts';

/** Of whoever belongs to the organisation. */
const ONE_OF_THEM = 'une personne de l’équipe';

/**
 * What stands for each name beyond the level of names: for the words that its authors chose, for the name of the
 * organisation, of its authors, of its people and of those whose words it quotes.
 */
export async function loadReplacements({
  organisationId,
  authorIds,
  identity,
  sections,
}: Pick<ExperienceDoc, 'organisationId' | 'authorIds' | 'identity' | 'sections'>): Promise<Replacement[]> {
  const colleagues = organisationId ? await findPeopleOfOrganisation(organisationId) : [];
  const theirs = [...new Set([...authorIds, ...colleagues])];
  const quoted = sections.flatMap((section) => quotedIn(section, theirs));
  const [people, organisations] = await Promise.all([
    loadPersonSummaries([...theirs, ...quoted]),
    loadOrganisations(organisationId ? [organisationId] : []),
  ]);
  const named = (ids: readonly string[], to: string) =>
    ids.map((id) => ({ from: people.get(id)?.name ?? '', to }));
  const found = [
    ...[...organisations.values()].map(({ name }) => ({ from: name, to: identity.pseudonym })),
    ...named(theirs, ONE_OF_THEM),
    ...named(quoted, SOMEONE),
  ];
  const chosen = identity.replacements.map(({ from, to }) => ({ from, to }));
  const known = new Set<string>();
  return [...chosen, ...found].filter(({ from }) => {
    const key = from.toLocaleLowerCase('fr');
    const isNew = from !== '' && !known.has(key);
    known.add(key);
    return isNew;
  });
}
