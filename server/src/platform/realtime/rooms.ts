import type { Audience } from '@sentiers/shared/journal/schema.ts';
import type { PlaceKind } from './socket-types.ts';

/** Names of the rooms. The server alone decides who is in which. */
export const rooms = {
  person: (personId: string) => `person:${personId}`,
  session: (sessionId: string) => `session:${sessionId}`,
  place: (kind: PlaceKind, id: string, audience: Audience) => `${kind}:${id}:${audience}`,
};
