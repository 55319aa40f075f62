import type { Scene } from './map-scene.ts';
import { departementsOf } from './places.ts';

/** How many marks' organisations come from a département, and go there: a region counts in each of its own. */
export function countsByDepartement({ marks }: Pick<Scene, 'marks'>) {
  const counts = new Map<string, { from: number; to: number }>();
  for (const { place, side, count } of marks) {
    for (const code of departementsOf(place)) {
      const before = counts.get(code) ?? { from: 0, to: 0 };
      counts.set(code, { ...before, [side]: before[side] + count });
    }
  }
  return counts;
}
