import type { DemonstrationCohort } from './types.ts';

export const cohorts: readonly DemonstrationCohort[] = [
  { key: 'demonstration', name: 'Cohorte de démonstration', state: 'running' },
  {
    key: 'demonstration-2023',
    name: 'Cohorte de démonstration 2023',
    state: 'ended',
  },
  {
    key: 'neighbour',
    name: 'Cohorte voisine (démonstration)',
    state: 'running',
  },
];
