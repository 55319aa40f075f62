import { expect, it } from 'vitest';
import { themeLook } from '../../../components/theme-look.ts';
import type { Mark } from './map-scene.ts';
import { pathsOf } from './mark-paths.ts';
import { placesOf } from './places.ts';

const [place] = placesOf([{ code: '53', label: 'Mayenne (53)', departements: ['53'] }]).values();
const mark = (values: Partial<Mark>): Mark => {
  if (!place) throw new Error('no place');
  return { ...{ place, at: [100, 50], side: 'to', theme: null, count: 1 }, ...values };
};

it('draws all rings and all balises of a colour as one path for each of their parts', () => {
  const marks = [
    mark({ side: 'from' }),
    mark({ side: 'from', at: [10, 10] }),
    mark({}),
    mark({ at: [20, 20] }),
  ];
  const [ink, ...others] = pathsOf(marks);
  expect(others).toEqual([]);
  expect(ink?.colour).toBe('ink');
  expect(ink?.rings.match(/M/g)).toHaveLength(2);
  expect(ink?.rings).toMatch(/^M95\.8 50a4\.2 4\.2 0 1 0 8\.4 0/);
  expect(ink?.whites.match(/M/g)).toHaveLength(2);
  expect(ink?.bars).toMatch(/^M95\.5 50\.4h9/);
  expect(ink?.shapes).toBe('');
});

const themes = Array.from({ length: 300 }, (_, rank) => `theme-${rank}`);

it('knows every shape as one point and steps from it, which alone can stand anywhere', () => {
  const shapes = new Set(themes.map((theme) => themeLook(theme).shape));
  expect(shapes.size).toBe(8);
  for (const shape of shapes) expect(shape).toMatch(/^M[\d.]+ [\d.]+[a-zZ][a-zZ\d. -]*$/);
});

it('sets the shape of a theme beside its mark, at its size; what makes an arc an arc stays', () => {
  const round = themes.find((theme) => themeLook(theme).shape.startsWith('M8 1.5a'));
  const [drawn] = pathsOf([mark({ theme: round ?? '' })]);
  expect(drawn?.colour).toBe(themeLook(round ?? '').colour);
  // The square's corner is at 106.4, 47; the shape begins at 8, 1.5 of 16, a third as large.
  expect(drawn?.shapes).toBe('M109.1 47.5a2.21 2.21 0 1 0 0 4.42a2.21 2.21 0 1 0 0 -4.42Z');
});

it('keeps colours apart', () => {
  const drawn = pathsOf(themes.map((theme) => mark({ theme })));
  expect(new Set(drawn.map(({ colour }) => colour)).size).toBe(drawn.length);
  expect(drawn.map(({ colour }) => colour).toSorted()).toEqual(
    [...new Set(themes.map((theme) => themeLook(theme).colour))].toSorted(),
  );
});
