import type { MentoringRequest, Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';

const idOf = (rank: number) => `0192f0a4-7c3e-7a10-8b11-${String(rank).padStart(12, '0')}`;
export const mentorshipId = idOf(1);
export const cohortId = idOf(2);

function personOf(name: string, rank: number, role: PersonSummary['role']): PersonSummary {
  return { id: idOf(100 + rank), name, organisation: null, role, cohortYear: null, photo: null };
}

export const antoine = personOf('Antoine Gallet', 1, 'alumni');
export const nora = personOf('Nora Belkacem', 2, 'member');

/** A mentorship of some months that has begun, as one of the two reads it; what is given takes the place of that. */
export function mentorshipOf(values: Partial<Mentorship> = {}): Mentorship {
  return {
    ...{ id: mentorshipId, mentor: antoine, newcomer: nora, form: 'months', topics: 'Obtenir un essai' },
    ...{ words: '', reasons: [{ kind: 'theme', label: 'Mobilité', points: 4 }], state: 'active' },
    ...{ proposedAt: '2026-11-01T08:00:00.000Z', conversationId: null, agreement: null, meetings: [] },
    ...{ closing: null, closedAt: null, lastAt: '2026-11-02T08:00:00.000Z', revision: 1 },
    abilities: { answer: false, write: true, close: true },
    ...values,
  };
}

/** What Nora asks for. */
export function requestOf(values: Partial<MentoringRequest> = {}): MentoringRequest {
  return {
    ...{ id: idOf(20), person: nora, organisation: null, cohortId, form: 'call', themes: [] },
    ...{ topics: 'Premier budget', territory: null, words: '', state: 'waiting' },
    askedAt: '2026-11-20T08:00:00.000Z',
    ...values,
  };
}
