// @vitest-environment jsdom
import type { MappedTrail } from '@sentiers/shared/trail-map/routes.ts';
import { describe, expect, it } from 'vitest';
import { readMapChoices, writeMapChoices } from './map-address.ts';
import { mapSvg } from './map-export.ts';
import { chosenTrails, isDotted, sceneOf } from './map-scene.ts';
import { partsOf } from './mark-paths.ts';
import { placesOf } from './places.ts';

const places = placesOf([
  { code: '53', label: 'Mayenne (53)', departements: ['53'] },
  { code: '23', label: 'Creuse (23)', departements: ['23'] },
  { code: '975', label: 'Saint-Pierre-et-Miquelon', departements: ['975'] },
  { code: 'region:28', label: 'Normandie', departements: ['14', '27', '50', '61', '76'] },
  { code: 'epci:200067544', label: 'CC Creuse Confluence', departements: ['23'] },
]);
const trail = (name: string, values: Partial<MappedTrail> = {}): MappedTrail => ({
  ...{
    organisationId: name,
    name,
    cohortIds: ['c'],
    themes: ['mobilite'],
    from: ['53'],
    to: ['23'],
    step: null,
  },
  ...values,
});

describe('what the map draws', () => {
  it('draws once those who go the same way for the same theme, with how many they are', () => {
    const scene = sceneOf([trail('a'), trail('b'), trail('c', { themes: ['habitat'] })], places, null);
    expect(scene.ways.map(({ theme, trails }) => [theme, trails.length])).toEqual([
      ['mobilite', 2],
      ['habitat', 1],
    ]);
    const at = (side: string) => scene.marks.find((mark) => mark.side === side);
    expect([at('from')?.count, at('to')?.count, at('to')?.theme]).toEqual([3, 3, null]);
  });

  it('paints a region whole, and an EPCI by its own mark alone', () => {
    const { painted } = sceneOf([trail('a', { to: ['region:28'] })], places, null);
    expect([...painted.keys()].sort()).toEqual(['14', '27', '50', '53', '61', '76']);
    const scene = sceneOf([trail('a', { to: ['epci:200067544'] })], places, null);
    expect(scene.painted.has('23')).toBe(false);
    expect(scene.marks.map(({ place }) => place.label)).toContain('CC Creuse Confluence');
  });

  it('lists those whose origin or target isn’t stated, or has no place on the map', () => {
    const { unplaced, ways } = sceneOf(
      [trail('a', { to: [] }), trail('b', { from: ['975'] }), trail('c')],
      places,
      null,
    );
    expect(unplaced.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(ways).toHaveLength(1);
  });

  it('wears the mark of the theme that one chose', () => {
    const both = [trail('a', { themes: ['habitat', 'mobilite'] })];
    expect(sceneOf(both, places, 'mobilite').ways[0]?.theme).toBe('mobilite');
    expect(chosenTrails(both, { cohort: null, theme: 'emploi' })).toEqual([]);
    expect(chosenTrails(both, { cohort: 'c', theme: null })).toHaveLength(1);
  });

  it('keeps marks in one order, whoever comes first among the trails', () => {
    const trails = [trail('a', { from: ['53'], to: ['23'] }), trail('b', { from: ['23'], to: ['53'] })];
    const order = (given: typeof trails) =>
      sceneOf(given, places, null).marks.map(({ side, place }) => `${side} ${place.code}`);
    expect(order(trails)).toEqual(order(trails.toReversed()));
  });

  it('draws thousands as a path per colour and width', () => {
    const codes = Array.from({ length: 90 }, (_, at) => String(at + 1).padStart(2, '0')).filter(
      (c) => c !== '20',
    );
    const all = placesOf(codes.map((code) => ({ code, label: code, departements: [code] })));
    const many = Array.from({ length: 5_000 }, (_, at) =>
      trail(`${at}`, {
        from: [codes[at % codes.length] ?? ''],
        to: [codes[(at * 7 + Math.floor(at / 89)) % codes.length] ?? ''],
        themes: [`t${at % 9}`],
      }),
    );
    const scene = sceneOf(many, all, null);
    expect(isDotted(scene)).toBe(false);
    expect(scene.lines.length).toBeLessThanOrEqual(12);
  });
});

it('keeps what is chosen in the address, and leaves out what that can’t mean', () => {
  const address = 'cohorte=c&theme=mobilite&territoire=2A&vue=tableau';
  expect(writeMapChoices(readMapChoices(new URLSearchParams(address))).toString()).toBe(address);
  expect(readMapChoices(new URLSearchParams('territoire=Corse')).territory).toBeNull();
});

it('exports what is shown as a drawing of its own, with its title, legend and credits', () => {
  const scene = sceneOf([trail('a')], places, null);
  const svg = mapSvg(scene, {
    ...{ title: 'Cohorte <2025> & amis', themes: [{ key: 'mobilite', label: 'Mobilité' }] },
    ...{ origin: 'départ', target: 'arrivée', painted: 'peint', credits: 'Natural Earth' },
  });
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(drawing.querySelector('parsererror')).toBeNull();
  expect(drawing.querySelector('title')?.textContent).toBe('Cohorte <2025> & amis');
  for (const words of [
    'Mobilité',
    'départ',
    'arrivée',
    'peint',
    'Natural Earth',
    'La Réunion',
    'Creuse (23)',
  ]) {
    expect(drawing.documentElement.textContent).toContain(words);
  }
  expect(svg).toContain(scene.lines[0]?.path);
});

it('exports the marks that the map draws, with their names and how many stand there', () => {
  const scene = sceneOf([trail('a'), trail('b'), trail('c', { to: ['975'], themes: [] })], places, null);
  const words = { title: '', themes: [], origin: '', target: '', painted: '', credits: '' };
  const drawing = new DOMParser().parseFromString(mapSvg(scene, words), 'image/svg+xml');
  const paths = new Set([...drawing.querySelectorAll('path')].map((path) => path.getAttribute('d')));
  for (const mark of scene.marks) {
    const { ring, white, bar, shape } = partsOf(mark);
    for (const part of [ring, white, bar, shape]) expect(part === '' || paths.has(part)).toBe(true);
  }
  expect([...drawing.querySelectorAll('g > title')].map(({ textContent }) => textContent)).toEqual(
    scene.marks.map(({ place }) => place.label),
  );
  const counts = [...drawing.querySelectorAll('g > title ~ text')].map(({ textContent }) => textContent);
  expect(counts).toEqual(scene.marks.flatMap(({ count }) => (count > 1 ? [`${count}`] : [])));
  expect(counts).toEqual(['3', '2']);
});
