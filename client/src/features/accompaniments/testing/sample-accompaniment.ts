import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';

export const accompanimentId = '0192f0a4-7c3e-7a10-8b11-000000000b01';

function someone(name: string, rank: number): Accompaniment['people'][number] {
  const id = `0192f0a4-7c3e-7a10-8b11-000000000b1${rank}`;
  return { id, name, organisation: null, role: 'member', cohortYear: null, photo: null };
}

export const nora = someone('Nora Belkacem', 1);
export const elise = someone('Élise Rambaud', 2);
export const hugo = someone('Hugo Vasseur', 3);

/** An accompaniment of both sides with one page in its notebook; what is given takes the place of that. */
export function accompanimentOf(values: Partial<Accompaniment> = {}): Accompaniment {
  const at = '2026-09-01T08:00:00.000Z';
  return {
    id: accompanimentId,
    organisation: {
      ...{ id: '0192f0a4-7c3e-7a10-8b11-000000000a01', name: 'La Cordée mobile' },
      ...{ kind: 'social-enterprise', activity: '' },
    },
    territory: { code: '61', label: 'Orne' },
    ...{
      startedAt: at,
      endedAt: null,
      people: [nora],
      nextStep: null,
      meetings: [],
      handover: null,
      revision: 1,
    },
    companions: [{ person: elise, side: 'host', incubator: null, since: at }],
    notebook: [
      {
        ...{ id: '0192f0a4-7c3e-7a10-8b11-000000000b20', by: elise, at, editedAt: null, revision: 1 },
        ...{ body: 'La mairie attend un appel.', abilities: { edit: false } },
      },
    ],
    abilities: { write: true, answerHandover: true, withdrawHandover: false, end: true },
    ...values,
  };
}
