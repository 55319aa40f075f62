/** Someone who asked for a place, and when. */
export interface Place {
  personId: string;
  at: Date;
}

/** Who has a place, and who waits for one, in the order in which they came. */
export interface Places {
  registered: Place[];
  waiting: Place[];
}

/** How many more may come; null: as many as like. Never less than none, where there are fewer places than people. */
function freePlaces({ registered }: Places, limit: number | null): number {
  return limit === null ? Number.POSITIVE_INFINITY : Math.max(0, limit - registered.length);
}

/** Who waits gets the places there are, in the order they came. Nobody loses theirs, however few there are now. */
export function fillPlaces(places: Places, limit: number | null): Places {
  const free = freePlaces(places, limit);
  return {
    registered: [...places.registered, ...places.waiting.slice(0, free)],
    waiting: places.waiting.slice(free),
  };
}

/** One more person comes, after those who wait; someone who has a place, or waits, stays where they are. */
export function takePlace(places: Places, one: Place, limit: number | null): Places {
  if (isAmong(places, one.personId)) return places;
  return fillPlaces({ ...places, waiting: [...places.waiting, one] }, limit);
}

/** These people come no more, nor wait. */
export function leavePlaces(places: Places, personIds: ReadonlySet<string>): Places {
  const stays = ({ personId }: Place) => !personIds.has(personId);
  return { registered: places.registered.filter(stays), waiting: places.waiting.filter(stays) };
}

/** Those who waited before and have a place now. */
export function placedBetween(before: Places, after: Places): string[] {
  const waited = new Set(before.waiting.map(({ personId }) => personId));
  return after.registered.map(({ personId }) => personId).filter((personId) => waited.has(personId));
}

export function isAmong({ registered, waiting }: Places, personId: string): boolean {
  return [...registered, ...waiting].some((place) => place.personId === personId);
}

/** Where someone stands; `rank`: in the waiting list, from 1. */
export function standingIn(
  { registered, waiting }: Places,
  personId: string,
): { state: 'none' | 'registered' | 'waiting'; rank: number | null } {
  if (registered.some((place) => place.personId === personId)) return { state: 'registered', rank: null };
  const rank = waiting.findIndex((place) => place.personId === personId) + 1;
  return rank === 0 ? { state: 'none', rank: null } : { state: 'waiting', rank };
}
