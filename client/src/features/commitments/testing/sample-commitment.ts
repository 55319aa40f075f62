import type { CheckIn, Commitment } from '@sentiers/shared/commitments/schema.ts';

export const commitmentId = '0192f0a4-7c3e-7a10-8b11-000000000c01';

/** A promise of an organisation, due in a long time; what is given takes the place of that. */
export function commitmentOf(values: Partial<Commitment> = {}): Commitment {
  return {
    id: commitmentId,
    organisation: {
      id: '0192f0a4-7c3e-7a10-8b11-000000000a01',
      name: 'La Cordée mobile',
      kind: 'social-enterprise',
      activity: '',
    },
    by: {
      ...{
        id: '0192f0a4-7c3e-7a10-8b11-000000000c02',
        name: 'Nora Belkacem',
        organisation: 'La Cordée mobile',
      },
      ...{ role: 'member', cohortYear: null, photo: null },
    },
    ...{
      text: 'Rencontrer deux maires',
      dueOn: '2099-01-01',
      level: 'cohort',
      madeAt: '2026-09-10T08:00:00.000Z',
    },
    ...{ seminar: null, state: 'open', checkIns: [], askedOn: null, revision: 1, abilities: { edit: true } },
    ...values,
  };
}

/** An answer of hers, a moment ago; what is given takes the place of that. */
export function checkInOf(values: Partial<CheckIn> = {}): CheckIn {
  return {
    ...{ id: '0192f0a4-7c3e-7a10-8b11-000000000c20', state: 'advanced', why: '', revision: 1 },
    ...{ by: commitmentOf().by, at: '2026-10-12T08:00:00.000Z' },
    ...values,
  };
}
