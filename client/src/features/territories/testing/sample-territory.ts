import type { OrganisationSummary } from '@sentiers/shared/organisations/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type {
  Comparison,
  ComparisonInput,
  OffNote,
  TerritoryPage,
} from '@sentiers/shared/territories/schema.ts';

export const idOf = (rank: number) => `0192f0a4-7c3e-7a10-8b11-${String(rank).padStart(12, '0')}`;

/** Someone by their name; their id follows from the rank. */
export function personOf(name: string, rank: number): PersonSummary {
  return { id: idOf(rank), name, organisation: null, role: 'member', cohortYear: null, photo: null };
}

export const elise = personOf('Élise Rambaud', 1);
export const hills: OrganisationSummary = {
  ...{ id: idOf(10), name: 'Les Collines', kind: 'incubator', activity: '' },
};
export const ropes: OrganisationSummary = {
  ...{ id: idOf(11), name: 'La Cordée mobile', kind: 'social-enterprise', activity: 'Mobilité' },
};

/** What an incubator says of the Orne, as one of its people reads it; what is given takes the place of that. */
export function offNoteOf(values: Partial<OffNote> = {}): OffNote {
  return {
    ...{ id: idOf(20), incubator: hills, territory: { code: '61', label: 'Orne (61)' } },
    ...{ body: 'La mairie attend un appel.', by: elise, changedAt: '2026-09-01T08:00:00.000Z', revision: 1 },
    abilities: { edit: true },
    ...values,
  };
}

/** The Orne's page where nothing is known of it yet; what is given takes the place of that. */
export function territoryOf(values: Partial<TerritoryPage> = {}): TerritoryPage {
  return {
    ...{ code: '61', label: 'Orne (61)', kind: 'departement', population: 279_942 },
    within: [{ code: 'region:28', label: 'Normandie' }],
    ...{ parts: [], partCount: 0, comesFrom: [], goesTo: [], knownBy: [], incubators: [], channels: [] },
    ...{ threads: [], experiences: [], experienceCount: 0, introductions: { asked: 0, accepted: 0 } },
    ...{ off: [], writesFor: [] },
    ...values,
  };
}

export const comparisonId = idOf(40);

const names: Record<string, string> = { 61: 'Orne', 23: 'Creuse', 43: 'Haute-Loire', 53: 'Mayenne' };

/** A compared territory with what is known of it beside its marks. */
export function placed(territory: ComparisonInput['territories'][number]): Comparison['territories'][number] {
  return {
    ...{ label: names[territory.code] ?? territory.code, kind: 'departement', population: 0 },
    ...{ experiences: 0, knownBy: 0, result: null, marked: 0 },
    ...territory,
  };
}

/** Orne and Creuse on one criterion, as someone of its organisation reads them. */
export function comparisonOf(values: Partial<Comparison> = {}): Comparison {
  return {
    ...{ id: comparisonId, organisation: ropes, title: 'Où aller ?', level: 'mine' },
    criteria: [{ key: 'need', label: 'Le besoin', weight: 3 }],
    territories: ['61', '23'].map((code) => placed({ code, notes: '', marks: {} })),
    ...{ choice: null, changedAt: '2026-09-01T08:00:00.000Z', changedBy: elise, revision: 1 },
    abilities: { edit: true },
    ...values,
  };
}
