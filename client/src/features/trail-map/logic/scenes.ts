import type { MappedTrail } from '@sentiers/shared/trail-map/routes.ts';
import type { MapChoices } from './map-address.ts';
import { chosenTrails, type Scene, sceneOf } from './map-scene.ts';
import { type KnownPlace, type MapAnswer, placesOf } from './places.ts';

export interface DrawnTrails {
  /** Says which choices these are drawn of. */
  key: string;
  trails: MappedTrail[];
  places: Map<string, KnownPlace>;
  scene: Scene;
}

/** What is drawn of an answer, by what is chosen of it; kept, since one goes back and forth between choices. */
export class Scenes {
  readonly #items: readonly MappedTrail[];
  readonly #places: Map<string, KnownPlace>;
  readonly #drawn = new Map<string, DrawnTrails>();

  constructor(items: readonly MappedTrail[], places: MapAnswer['places']) {
    this.#items = items;
    this.#places = placesOf(places);
  }

  of({ cohort, theme }: Pick<MapChoices, 'cohort' | 'theme'>): DrawnTrails {
    const key = `${cohort} ${theme}`;
    const before = this.#drawn.get(key);
    if (before) return before;
    const trails = chosenTrails(this.#items, { cohort, theme });
    const scene = sceneOf(trails, this.#places, theme);
    const now = { key, trails, places: this.#places, scene };
    this.#drawn.set(key, now);
    return now;
  }
}
