import type { Seminar } from '@sentiers/shared/seminars/schema.ts';

export const seminarId = '0192f0a4-7c3e-7a10-8b11-000000000001';

const hour = 3_600_000;
/** An instant so many hours from now. */
export const inHours = (hours: number, now = Date.now()) => new Date(now + hours * hour).toISOString();

/** A seminar of two days, a week ahead, with as many places as like; what is given takes the place of that. */
export function seminarOf(values: Partial<Seminar> = {}): Seminar {
  return {
    id: seminarId,
    cohortId: '0192f0a4-7c3e-7a10-8b11-000000000002',
    channelId: '0192f0a4-7c3e-7a10-8b11-000000000003',
    kind: 'seminar',
    state: 'announced',
    title: 'Deux jours entre pairs',
    description: '',
    startsAt: inHours(24 * 7),
    endsAt: inHours(24 * 8),
    place: { address: '3, place de la Gare', videoAddress: null },
    registration: { limit: null, closesAt: null },
    counts: { registered: 0, waiting: 0 },
    mine: { state: 'none', rank: null },
    abilities: { manage: false, register: true, unregister: false },
    revision: 1,
    changed: null,
    cancellation: null,
    items: [],
    ...values,
  };
}
