import type { Codev } from '@sentiers/shared/codev/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';

function person(id: string, name: string): PersonSummary {
  return { id, name, organisation: null, role: 'member', cohortYear: null, photo: null };
}

/** A session where Nora is advised and Karim leads; what is given takes the place of its first step. */
export function codevOf(fields: Partial<Codev> = {}): Codev {
  return {
    id: 'session',
    stage: 'presentation',
    startedAt: '2026-11-26T09:00:00.000Z',
    endsAt: null,
    secondsLeft: 300,
    client: person('nora', 'Nora'),
    facilitator: person('karim', 'Karim'),
    texts: { subject: '', contract: '', plan: '' },
    commitment: null,
    ...fields,
  };
}
