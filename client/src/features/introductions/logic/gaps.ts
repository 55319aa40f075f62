import type { Gap } from '@sentiers/shared/introductions/schema.ts';

/** A territory where nobody has opened a door, and where nobody is known who could. */
export function isClosedDoor({ accepted, contacts, knownBy }: Gap): boolean {
  return accepted === 0 && contacts === 0 && knownBy === 0;
}
