import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import type { KindDoc, KindVersionDoc } from './kinds.model.ts';

/** A kind as it stood at one of its versions; whether it is archived is said as of now. */
export function presentKind(
  { _id: id, archived }: Pick<KindDoc, '_id' | 'archived'>,
  { name, description, icon, sections, version, at }: KindVersionDoc,
): ExperienceKind {
  const changedAt = at.toISOString();
  return { id, name, description, icon, sections, version, archived, changedAt };
}
