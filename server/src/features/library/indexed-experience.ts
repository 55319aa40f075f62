import type { Level } from '@sentiers/shared/experiences/levels.ts';
import type { ReaderFacts } from '@sentiers/shared/experiences/policy.ts';
import type { Outcome } from '@sentiers/shared/experiences/schema.ts';
import type { SectionValue } from '@sentiers/shared/experiences/sections.ts';
import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import { placesAround, typeOfPlace } from '../programme/programme.queries.ts';

/** Something that an experience tells in a section, to those who read its level. */
export interface Told {
  value: string;
  level: Level;
}

/** A published experience, as it is counted and found: what it tells, to whom. */
export interface IndexedExperience extends ReaderFacts {
  id: string;
  edition: number;
  /** Milliseconds. */
  publishedAt: number;
  kind: { id: string; name: string };
  outcome: Outcome | null;
  /** Of its sections, each once. */
  levels: readonly Level[];
  /** The widest level that is told names, and with them the cohort. */
  namedAt: Level;
  themes: readonly Told[];
  places: readonly Told[];
  steps: readonly Told[];
}

/** What sections tell that experiences are found by. */
export function toldIn(
  sections: readonly { level: Level; value: SectionValue }[],
): Pick<IndexedExperience, 'themes' | 'places' | 'steps'> {
  const themes: Told[] = [];
  const places: Told[] = [];
  const steps: Told[] = [];
  for (const { level, value } of sections) {
    if (value.type === 'themes') themes.push(...value.keys.map((key) => ({ value: key, level })));
    if (value.type === 'territory') places.push(...value.codes.map((code) => ({ value: code, level })));
    if (value.type === 'step' && value.step) steps.push({ value: value.step, level });
  }
  return { themes, places, steps };
}

/** The place, all that it lies in, and the type of its EPCI: whoever looks for one of these finds it. */
export function placeKeys(code: string): string[] {
  const type = typeOfPlace(code);
  return [code, ...placesAround(code), ...(type === null ? [] : [type])];
}

/** Regions and départements are counted always, EPCI and communes where one looks closer. */
export function isWide(key: string): boolean {
  return key.startsWith('region:') || (!key.includes(':') && placeKindOf(key) === 'departement');
}
