import type { Actor } from '@sentiers/shared/actor.ts';
import type { SearchSource } from '../../platform/search/sources.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';
import { findReadableOrganisations, listReadableOrganisations } from './organisations.access.ts';
import { type OrganisationDoc, OrganisationModel } from './organisations.model.ts';

const PLACE = 'programme';

/** Organisations are found by their name, what they do, where, and on which themes. */
export const organisationsToSearch: SearchSource = {
  kind: 'organisation',
  version: 1,
  named: true,
  load: async (ids) => {
    const [organisations, themes] = await Promise.all([
      OrganisationModel.find({ _id: { $in: [...ids] } }).lean<OrganisationDoc[]>(),
      loadThemeLabels(),
    ]);
    return organisations.map((organisation) => ({
      id: organisation._id,
      place: PLACE,
      title: organisation.name,
      body: textOf(organisation, themes),
      marks: [
        ...organisation.themes.map((key) => `theme:${key}`),
        ...[...organisation.from, ...organisation.to].map((code) => `territory:${code}`),
      ],
    }));
  },
  list: async (after, limit) => {
    const organisations = await OrganisationModel.find({ _id: { $gt: after } }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<Pick<OrganisationDoc, '_id'>[]>();
    return organisations.map(({ _id }) => _id);
  },
  touchedBy: ({ type, data }) => (type === 'organisation.routed' ? [`${data.organisationId}`] : []),
  scopes: async (actor: Actor) => [
    { places: [PLACE], ids: (await listReadableOrganisations(actor)).map(({ _id }) => _id) },
  ],
  present: async (actor, ids) => {
    const [organisations, themes] = await Promise.all([
      findReadableOrganisations(actor, ids),
      loadThemeLabels(),
    ]);
    return new Map(
      organisations.map((organisation) => [
        organisation._id,
        {
          title: organisation.name,
          body: textOf(organisation, themes),
          fields: { organisationKind: organisation.kind },
        },
      ]),
    );
  },
};

function textOf(organisation: OrganisationDoc, themes: ReadonlyMap<string, string>): string {
  const { activity, description, note, from, to, partners } = organisation;
  const places = [...new Set([...from, ...to])].map(placeLabel);
  const labels = organisation.themes.map((key) => themes.get(key) ?? key);
  return [activity, description, note, labels.join(', '), places.join(', '), partners.join(', ')]
    .filter(Boolean)
    .join(' — ');
}
