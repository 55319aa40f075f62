import type { OrganisationSummary } from '@sentiers/shared/organisations/schema.ts';
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
  },
  [{ fields: { cohortIds: 1 } }, { fields: { name: 1 } }],
);
