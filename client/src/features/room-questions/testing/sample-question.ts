import type { RoomQuestion } from '@sentiers/shared/room-questions/schema.ts';

/** Someone, as a question names them. */
export const personOf = (name: string) => ({
  ...{ id: name, name, organisation: 'La Navette' as string | null, role: 'member' as const },
  ...{ cohortYear: 2025, photo: null },
});

/** An open question of Nora's; what is given takes the place of that. */
export function questionOf(id: string, values: Partial<RoomQuestion> = {}): RoomQuestion {
  return {
    ...{ kind: 'room-question', id, version: 1, conversationId: 'conversation', clientId: `client-${id}` },
    ...{
      revision: 1,
      state: 'open',
      anonymous: false,
      author: personOf('Nora Petit'),
      text: `Question ${id} ?`,
    },
    ...{ edited: false, original: null, votes: 0, answer: null, mergedInto: null, mark: null },
    createdAt: '2026-11-24T08:00:00.000Z',
    ...values,
  };
}
