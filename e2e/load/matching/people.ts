import type { Asking, Offering } from '@sentiers/shared/mentoring/likeness.ts';
import { type TrailStep, trailStepSchema } from '@sentiers/shared/trail/steps.ts';

/** A programme's newcomers and alumni, as the matching knows them. */
export interface Programme {
  requests: Asking[];
  mentors: Offering[];
}

const PEOPLE = 200;
const MINUTES_OF_HALF_AN_HOUR = 30;
const DEPARTEMENTS_OF_A_REGION = 7;
const themes = Array.from({ length: 12 }, (_, index) => `theme-${index}`);
const departements = Array.from({ length: 90 }, (_, index) => index);
const words =
  'maire budget convention bénévoles local commune ferme atelier statuts impact partenaires recrutement'.split(
    ' ',
  );

/**
 * Two hundred who ask, and two hundred who offer two to twelve hours a quarter, by halves: half of them for both forms, the
 * others for one. Some themes are much more asked for, and offered, than others.
 *
 * @param months share of the requests that are for some months: 0 to 1
 */
export function buildProgramme(seed: number, months: number): Programme {
  const random = randomFrom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const oneOf = <Value>(values: readonly Value[]) => values[below(values.length)] as Value;
  // The first are drawn most often.
  const mostlyFirst = <Value>(values: readonly Value[]) =>
    values[Math.floor(random() ** 2 * values.length)] as Value;
  const several = <Value>(count: number, draw: () => Value) => [
    ...new Set(Array.from({ length: count }, draw)),
  ];
  const forms = () =>
    random() < 0.5 ? (['call', 'months'] as const) : ([random() < 0.8 ? 'call' : 'months'] as const);
  const mentors = Array.from({ length: PEOPLE }, (_, index): Offering => {
    const places = several(1 + below(3), () => oneOf(departements));
    return {
      ...{ id: named('mentor', index), forms: forms(), places: places.map(String) },
      themes: several(1 + below(3), () => mostlyFirst(themes)),
      regions: [...new Set(places.map(regionOf))],
      topics: several(3, () => mostlyFirst(words)).join(' '),
      passed: trailStepSchema.options.slice(0, below(trailStepSchema.options.length + 1)),
      declared: (4 + below(21)) * MINUTES_OF_HALF_AN_HOUR,
      ...{ taken: 0, paused: random() < 0.05 },
    };
  });
  const requests = Array.from({ length: PEOPLE }, (_, index): Asking => {
    const place = oneOf(departements);
    return {
      ...{ id: named('request', index), form: random() < months ? 'months' : 'call' },
      themes: several(1 + below(2), () => mostlyFirst(themes)).map((key) => ({ key, label: key })),
      places: [{ code: String(place), label: String(place) }],
      region: { code: regionOf(place), label: regionOf(place) },
      topics: several(2, () => mostlyFirst(words)).join(' '),
      step: oneOf<TrailStep | null>([...trailStepSchema.options, null]),
      apart: random() < 0.1 ? [oneOf(mentors).id] : [],
    };
  });
  return { requests, mentors };
}

function regionOf(departement: number): string {
  return `region:${Math.floor(departement / DEPARTEMENTS_OF_A_REGION)}`;
}

function named(what: string, index: number): string {
  return `${what}-${String(index).padStart(3, '0')}`;
}

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
