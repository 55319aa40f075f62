import type { Organisation, OrganisationSummary } from '@sentiers/shared/organisations/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { OrganisationDoc } from './organisations.model.ts';

export function presentOrganisationSummary(organisation: OrganisationDoc): OrganisationSummary {
  return {
    id: organisation._id,
    name: organisation.name,
    kind: organisation.kind,
    activity: organisation.activity,
  };
}

/** An organisation's page; `labels` are the French names of its themes and places, by key and code. */
export function presentOrganisation(
  organisation: OrganisationDoc,
  labels: { themes: ReadonlyMap<string, string>; place: (code: string) => string },
  people: PersonSummary[],
): Organisation {
  const place = (code: string) => ({ code, label: labels.place(code) });
  return {
    ...presentOrganisationSummary(organisation),
    description: organisation.description,
    note: organisation.note,
    themes: organisation.themes.map((key) => ({ key, label: labels.themes.get(key) ?? key })),
    from: organisation.from.map(place),
    to: organisation.to.map(place),
    partners: organisation.partners,
    people,
  };
}
