import type { Profile } from '@sentiers/shared/directory/schema.ts';
import { placeLabel } from '../programme/programme.queries.ts';
import type { Names } from './directory-entries.ts';
import type { VisibleProfile } from './visible-profile.ts';

/** A profile as its reader may know it; who proposed a skill is nobody's business here. */
export function presentProfile(profile: VisibleProfile, { skills, themes }: Names): Profile {
  const said = ({ skillIds, words }: VisibleProfile['offers']): Profile['offers'] => {
    if (skillIds.length === 0 && words === '') return null;
    const known = skillIds.flatMap((id) => skills.get(id) ?? []);
    return {
      skills: known.map(({ _id: id, label, state }) => ({ id, label, state, proposedBy: null })),
      words,
    };
  };
  return {
    ...{ offers: said(profile.offers), seeks: said(profile.seeks) },
    territories: profile.territories.map(placeOf),
    themes: profile.themes.map((key) => ({ key, label: themes.get(key) ?? key })),
    languages: [...profile.languages],
    availability: profile.availability,
  };
}

export function placeOf(code: string): { code: string; label: string } {
  return { code, label: placeLabel(code) };
}
