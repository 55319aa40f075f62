import { placeKindOf } from '@sentiers/shared/territories/codes.ts';
import type { MappedTrail } from '@sentiers/shared/trail-map/routes.ts';
import type { Point } from '../../../components/map/geometry.ts';
import { type ThemeColour, themeLook } from '../../../components/theme-look.ts';
import { departementsOf, type KnownPlace } from './places.ts';

/** Those who go the same way for the same theme: drawn once, with how many they are. */
export interface Way {
  key: string;
  from: KnownPlace;
  to: KnownPlace;
  /** Key of the theme whose mark it wears; null where none is said. */
  theme: string | null;
  trails: MappedTrail[];
}

/** All lines of a colour and a width, as one path. */
export interface Lines {
  colour: ThemeColour;
  width: number;
  path: string;
}

/** A ring where ways begin, a balise where they lead. */
export interface Mark {
  place: KnownPlace;
  at: Point;
  side: 'from' | 'to';
  /** The theme that all who stand here share; null where there are several, or none. */
  theme: string | null;
  count: number;
}

export interface Scene {
  ways: readonly Way[];
  lines: readonly Lines[];
  marks: readonly Mark[];
  /** How départements are painted: those of a place that someone goes to, else of one that someone comes from. */
  painted: ReadonlyMap<string, 'to' | 'from'>;
  /** Whose origin or target isn't stated, or has no place on the map. */
  unplaced: readonly MappedTrail[];
}

/** Beyond so many ways dots are a fog: lines are drawn whole, and thinner. */
const MOST_DOTTED = 250;

/** The trails of a cohort and a theme; null: of all. */
export function chosenTrails(
  trails: readonly MappedTrail[],
  { cohort, theme }: { cohort: string | null; theme: string | null },
): MappedTrail[] {
  return trails.filter(
    ({ cohortIds, themes }) =>
      (cohort === null || cohortIds.includes(cohort)) && (theme === null || themes.includes(theme)),
  );
}

/** What is drawn of these trails. */
export function sceneOf(
  trails: readonly MappedTrail[],
  places: ReadonlyMap<string, KnownPlace>,
  theme: string | null,
): Scene {
  const ways = new Map<string, Way>();
  const painted = new Map<string, 'to' | 'from'>();
  const marks = new Map<string, Mark>();
  const unplaced: MappedTrail[] = [];
  for (const trail of trails) {
    const worn = theme ?? trail.themes[0] ?? null;
    const [from, to] = [known(trail.from, places), known(trail.to, places)];
    for (const place of from) addPlace(place, 'from', worn, { painted, marks });
    for (const place of to) addPlace(place, 'to', worn, { painted, marks });
    if (from.length === 0 || to.length === 0) unplaced.push(trail);
    for (const begin of from) {
      for (const end of to) {
        const key = `${begin.code} ${end.code} ${worn ?? ''}`;
        const way = ways.get(key);
        if (way) way.trails.push(trail);
        else ways.set(key, { key, from: begin, to: end, theme: worn, trails: [trail] });
      }
    }
  }
  const all = [...ways.values()].sort((a, b) => b.trails.length - a.trails.length);
  // In one order, whoever is chosen: what stays on the map then stays where it is in the page.
  const ordered = [...marks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark);
  return { ways: all, lines: linesOf(all), marks: ordered, painted, unplaced };
}

/** Whether lines are dotted, as few enough are to be told apart. */
export function isDotted({ ways }: Pick<Scene, 'ways'>): boolean {
  return ways.length <= MOST_DOTTED;
}

/** A bow from one point to another, so that the way there and the way back are two. */
export function bowOf([x1, y1]: Point, [x2, y2]: Point): string {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const [cx, cy] = [(x1 + x2) / 2 + dy * 0.18, (y1 + y2) / 2 - dx * 0.18];
  return `M${tenth(x1)} ${tenth(y1)}Q${tenth(cx)} ${tenth(cy)} ${tenth(x2)} ${tenth(y2)}`;
}

const bows = new WeakMap<KnownPlace, Map<KnownPlace, string>>();

/** The bow from the ring of a place to the balise of another; written once, since each filter draws it again. */
export function bowBetween(from: KnownPlace, to: KnownPlace): string {
  const ofFrom = bows.get(from) ?? new Map<KnownPlace, string>();
  if (ofFrom.size === 0) bows.set(from, ofFrom);
  const [x1, y1] = from.point ?? [0, 0];
  const [x2, y2] = to.point ?? [0, 0];
  const bow = ofFrom.get(to) ?? bowOf([x1 - 5, y1], [x2 + 5, y2]);
  ofFrom.set(to, bow);
  return bow;
}

/** The colour of a way's mark. */
export function colourOf(theme: string | null): ThemeColour {
  return theme === null ? 'ink' : themeLook(theme).colour;
}

function known(codes: readonly string[], places: ReadonlyMap<string, KnownPlace>): KnownPlace[] {
  return codes.flatMap((code) => {
    const place = places.get(code);
    return place?.point ? [place] : [];
  });
}

function addPlace(
  place: KnownPlace,
  side: 'from' | 'to',
  theme: string | null,
  { painted, marks }: { painted: Map<string, 'to' | 'from'>; marks: Map<string, Mark> },
): void {
  const key = `${side} ${place.code}`;
  const mark = marks.get(key);
  if (mark) {
    mark.count += 1;
    if (mark.theme !== theme) mark.theme = null;
    return;
  }
  const [x, y] = place.point ?? [0, 0];
  // Both marks of one place stand side by side.
  marks.set(key, { place, side, theme, count: 1, at: [x + (side === 'from' ? -5 : 5), y] });
  const kind = placeKindOf(place.code);
  if (kind === 'epci' || kind === 'commune') return;
  for (const code of departementsOf(place)) {
    if (side === 'to' || !painted.has(code)) painted.set(code, side);
  }
}

function linesOf(ways: readonly Way[]): Lines[] {
  const paths = new Map<string, { colour: ThemeColour; width: number; bows: string[] }>();
  for (const { from, to, theme, trails } of ways) {
    if (!from.point || !to.point || from.code === to.code) continue;
    const colour = colourOf(theme);
    const width = widthOf(trails.length);
    const key = `${colour} ${width}`;
    const same = paths.get(key) ?? { colour, width, bows: [] };
    if (same.bows.length === 0) paths.set(key, same);
    same.bows.push(bowBetween(from, to));
  }
  return [...paths.values()].map(({ bows, ...line }) => ({ ...line, path: bows.join('') }));
}

function widthOf(count: number): number {
  if (count >= 10) return 4;
  return count >= 3 ? 3 : 2.2;
}

/** A coordinate as it is written: a tenth of a unit is finer than a pixel. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
