import type { FieldLevel, ProfileField } from '@sentiers/shared/directory/schema.ts';
import type { ProfileDoc } from './profiles.model.ts';

/** What someone says, as far as one reader may know: what is held back is as if it had never been said. */
export interface VisibleProfile {
  offers: { skillIds: readonly string[]; words: string };
  seeks: { skillIds: readonly string[]; words: string };
  territories: readonly string[];
  themes: readonly string[];
  languages: readonly string[];
  availability: ProfileDoc['availability'];
}

interface Page {
  offers: string;
  seeks: string;
  wordLevels?: { offers: FieldLevel; seeks: FieldLevel };
}

/**
 * @param read the levels that the reader reads of this person
 * @param sayable skills that are said to this reader: those of the list, and to oneself one's own proposals
 */
export function visibleProfile(
  read: readonly FieldLevel[],
  page: Page,
  profile: ProfileDoc | undefined,
  sayable: (skillId: string) => boolean,
): VisibleProfile {
  const shows = (field: ProfileField) => read.includes(levelOf(field, page, profile));
  const said = (field: 'offers' | 'seeks') =>
    shows(field)
      ? { skillIds: (profile?.[field] ?? []).filter(sayable), words: page[field] }
      : { skillIds: [], words: '' };
  return {
    ...{ offers: said('offers'), seeks: said('seeks') },
    territories: shows('territories') ? (profile?.territories ?? []) : [],
    themes: shows('themes') ? (profile?.themes ?? []) : [],
    languages: shows('languages') ? (profile?.languages ?? []) : [],
    availability: shows('availability') ? (profile?.availability ?? null) : null,
  };
}

/** Who reads a field: the whole network where nothing was ever said of it. */
export function levelOf(field: ProfileField, page: Page, profile: ProfileDoc | undefined): FieldLevel {
  if (field === 'offers' || field === 'seeks') return page.wordLevels?.[field] ?? 'network';
  return profile?.levels[field] ?? 'network';
}

/** @param today `YYYY-MM-DD`: what held until an earlier day holds no more */
export function isAvailable({ availability }: Pick<VisibleProfile, 'availability'>, today: string): boolean {
  if (!availability) return false;
  const isOver = (availability.until ?? today) < today;
  return (availability.state === 'away') === isOver;
}

/** They say so, and until a day that has not come. */
export function isAway({ availability }: Pick<VisibleProfile, 'availability'>, today: string): boolean {
  return availability?.state === 'away' && !isAvailable({ availability }, today);
}
