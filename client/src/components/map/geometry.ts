/** A point of the map, in the units of its view box. */
export type Point = readonly [x: number, y: number];

/** The rings of an outline written with relative points alone (`m`, `z`), as both of our sources are. */
export function ringsOf(path: string): Point[][] {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  let [x, y] = [0, 0];
  for (const word of path.split(/\s+/)) {
    if (word === 'm') {
      ring = [];
      rings.push(ring);
    } else if (word === 'z') {
      [x, y] = ring[0] ?? [x, y];
    } else {
      const [dx = 0, dy = 0] = word.split(',').map(Number);
      x += dx;
      y += dy;
      ring.push([x, y]);
    }
  }
  return rings;
}

/** Where the mark of an outline stands: the middle of its largest ring's surface. */
export function centreOf(path: string): Point {
  const [largest] = ringsOf(path)
    .map(middleOf)
    .sort((a, b) => b.surface - a.surface);
  return largest ? largest.middle : [0, 0];
}

function middleOf(ring: readonly Point[]): { surface: number; middle: Point } {
  let [twice, sumX, sumY] = [0, 0, 0];
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    const cross = x * nextY - nextX * y;
    twice += cross;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  }
  if (twice === 0) return { surface: 0, middle: ring[0] ?? [0, 0] };
  return { surface: Math.abs(twice / 2), middle: [sumX / (3 * twice), sumY / (3 * twice)] };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const headings: Record<Direction, Point> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** The nearest in a direction, what stands aside of it counted as farther; null at the edge of the map. */
export function nextIn<Place extends { centre: Point }>(
  direction: Direction,
  from: Place,
  places: readonly Place[],
): Place | null {
  const [hx, hy] = headings[direction];
  let best: { place: Place; far: number } | null = null;
  for (const place of places) {
    const [dx, dy] = [place.centre[0] - from.centre[0], place.centre[1] - from.centre[1]];
    const ahead = dx * hx + dy * hy;
    const aside = Math.abs(dx * hy - dy * hx);
    if (place === from || ahead <= 0 || aside > 2 * ahead) continue;
    const far = ahead + 2 * aside;
    if (!best || far < best.far) best = { place, far };
  }
  return best?.place ?? null;
}
