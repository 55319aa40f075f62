import type { Introduction, Qualifying } from '@sentiers/shared/introductions/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';

const idOf = (rank: number) => `0192f0a4-7c3e-7a10-8b11-${String(rank).padStart(12, '0')}`;
export const introductionId = idOf(1);
export const cohortId = idOf(2);

/** Someone by their name; their id follows from their rank. */
export function personOf(name: string, rank: number): PersonSummary {
  return { id: idOf(100 + rank), name, organisation: null, role: 'member', cohortYear: null, photo: null };
}

export const nora = personOf('Nora Belkacem', 1);
export const elise = personOf('Élise Rambaud', 2);

/** A request that Nora made and that waits for her facilitator, as she reads it; what is given takes the place of that. */
export function introductionOf(values: Partial<Introduction> = {}): Introduction {
  return {
    ...{ id: introductionId, requester: nora, organisation: null, cohortId },
    ...{ whom: 'Un maire de l’Orne', territory: { code: '61', label: 'Orne' } },
    ...{ motive: 'Comprendre qui décide des navettes.', context: '', ask: 'Relire notre note.', minutes: 30 },
    ...{ earlier: [], state: 'asked', askedAt: '2026-11-20T08:00:00.000Z', expiresAt: null, advice: '' },
    ...{ met: null, conversationId: null, helped: null, asksHelped: false, qualifying: null, revision: 3 },
    abilities: { edit: true, agree: false, withdraw: true, qualify: false, answer: false },
    ...values,
  };
}

/** What who qualifies knows of one that Odile was asked about. */
export function qualifyingOf(values: Partial<Qualifying> = {}): Qualifying {
  return {
    target: { type: 'contact', id: idOf(30), name: 'Odile Tréhard', role: 'Maire' },
    ...{ sentAt: '2026-11-21T08:00:00.000Z', remindedAt: null, answer: null, answeredAt: null },
    ...{ answerWords: '', letters: [], note: '', ...values },
  };
}

/** The signed-in person, as far as pages ask who they are. */
export function meOf(person: PersonSummary, role: 'member' | 'facilitator' = 'member') {
  return {
    id: person.id,
    suspended: false,
    grants: [{ role, scope: { kind: 'cohort', id: cohortId } }],
  };
}

export const cohorts = { items: [{ id: cohortId, name: 'Cohorte 2026', year: 2026, ended: false }] };
