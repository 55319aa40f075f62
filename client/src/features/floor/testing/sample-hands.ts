import type { Hand } from '@sentiers/shared/hands/schema.ts';

/** Someone's hand in a room; what is given takes the place of a raised one. */
export function handOf(name: string, turn: number, fields: Partial<Hand> = {}): Hand {
  return {
    kind: 'hand',
    id: `hand-${name}`,
    version: turn,
    conversationId: 'room',
    person: { id: name, name, organisation: null, role: 'member', cohortYear: null, photo: null },
    state: 'raised',
    raisedAt: '2026-11-26T09:00:00.000Z',
    turn,
    ...fields,
  };
}
