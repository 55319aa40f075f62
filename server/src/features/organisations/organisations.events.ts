import { registerEntity } from '../../platform/journal/entities.ts';
import { type OrganisationDoc, OrganisationModel } from './organisations.model.ts';

declare module '../../platform/journal/events.ts' {
  interface DomainEvents {
    /** It says that it comes from elsewhere, or goes elsewhere. */
    'organisation.routed': { organisationId: string; by: string };
  }
}

/** What journals carry of organisations. Once, before the server starts. */
export function registerOrganisations(): void {
  registerEntity<Required<OrganisationDoc>>({
    kind: 'organisation-route',
    model: OrganisationModel,
    streams: [{ kind: 'organisation', idField: '_id', versionField: 'routeVersion' }],
    // Read with its trail, by those who are told to read it again.
    present: () => [],
  });
}
