import type { OrganisationSummary } from '@sentiers/shared/organisations/schema.ts';
import type { ShownOutside } from '@sentiers/shared/trail/schema.ts';
import { defineModel } from '../../platform/database/define-model.ts';

export interface OrganisationDoc {
  _id: string;
  name: string;
  kind: OrganisationSummary['kind'];
  activity: string;
  description: string;
  note: string | null;
  cohortIds: string[];
  /** Keys of the programme's themes. */
  themes: string[];
  /** Places it works in and goes to: INSEE codes of départements, `region:NN` for regions. */
  from: string[];
  to: string[];
  partners: string[];
  /** What the public pages tell of its way; absent until it chose: from where to where, which the programme publishes. */
  outside?: ShownOutside;
  /** Of where it says that it comes from and goes to: 0, or absent, until it says so itself. */
  routeRevision?: number;
  /** Version of the last change of that in its own journal. */
  routeVersion?: number;
}

export const OrganisationModel = defineModel<OrganisationDoc>(
  'organisations',
  {
    name: { type: String, required: true },
    kind: { type: String, required: true },
    activity: { type: String, default: '' },
    description: { type: String, default: '' },
    note: { type: String, default: null },
    cohortIds: { type: [String], required: true },
    themes: { type: [String], required: true },
    from: { type: [String], required: true },
    to: { type: [String], required: true },
    partners: { type: [String], required: true },
    outside: { type: String, default: undefined },
    routeRevision: { type: Number, default: undefined },
    routeVersion: { type: Number, default: undefined },
  },
  [{ fields: { cohortIds: 1 } }, { fields: { name: 1 } }],
);
