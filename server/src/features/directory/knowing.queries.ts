import type { Actor } from '@sentiers/shared/actor.ts';

/** Someone who may help, and what says so: what they offer in words or skills, a place or a theme they know. */
export interface KnowingPerson {
  personId: string;
  why: 'words' | 'territory' | 'theme';
  /** The skill, the place or the theme, as it is named. */
  label: string;
}

/**
 * People whom the actor may write to and who say, in fields that the actor reads, that they know one of these; those who
 * are away are left out. The likeliest first.
 */
export async function findWhoKnows(
  _actor: Actor,
  _about: { words: string; territoryCodes: readonly string[]; themes: readonly string[] },
): Promise<KnowingPerson[]> {
  return [];
}
