import type { Point } from '../../../components/map/geometry.ts';
import { type ThemeColour, themeLook } from '../../../components/theme-look.ts';
import { colourOf, type Mark, tenth } from './map-scene.ts';

/** The marks of one colour, each part of all of them as one path: hundreds of marks are a few elements. */
export interface MarkPaths {
  colour: ThemeColour;
  rings: string;
  /** The white bars of the balises, and those in the colour. */
  whites: string;
  bars: string;
  shapes: string;
}

export function pathsOf(marks: readonly Mark[]): MarkPaths[] {
  const byColour = Map.groupBy(marks, ({ theme }) => colourOf(theme));
  return [...byColour].map(([colour, those]) => {
    const parts = those.map(partsOf);
    const joined = (part: keyof MarkParts) => parts.map((one) => one[part]).join('');
    return {
      colour,
      rings: joined('ring'),
      whites: joined('white'),
      bars: joined('bar'),
      shapes: joined('shape'),
    };
  });
}

/** What a mark is drawn of, each part as a path where it stands; empty where it has no such part. */
export interface MarkParts {
  /** Where ways begin. */
  ring: string;
  /** The balise where they lead: its white bar, and the one in the colour. */
  white: string;
  bar: string;
  /** The theme's own, beside it. */
  shape: string;
}

export function partsOf(mark: Pick<Mark, 'side' | 'theme' | 'at'>): MarkParts {
  const { side, at } = mark;
  const [x, y] = at;
  const isTarget = side === 'to';
  return {
    ring: isTarget ? '' : ring(at),
    white: isTarget ? bar([x, y - 4.6], 3.8) : '',
    bar: isTarget ? bar([x, y + 0.4], 4.2) : '',
    shape: shapeOf(mark),
  };
}

/** Where the number of those who stand at a mark is written, and which of its ends is there. */
export function countPlace({ side, theme, at: [x, y] }: Mark): {
  x: number;
  y: number;
  end: 'start' | 'end';
} {
  const left = side === 'from' ? -6 : theme === null ? 7 : 13;
  return { x: tenth(x + left), y: tenth(y + 2.6), end: side === 'from' ? 'end' : 'start' };
}

const RADIUS = 4.2;

function ring([x, y]: Point): string {
  const half = `a${RADIUS} ${RADIUS} 0 1 0`;
  return `M${tenth(x - RADIUS)} ${tenth(y)}${half} ${RADIUS * 2} 0${half} ${-RADIUS * 2} 0Z`;
}

/** A bar of a balise, its corners round; `at`: the middle of its upper edge. */
function bar([x, y]: Point, height: number): string {
  const side = tenth(height - 2);
  return `M${tenth(x - 4.5)} ${tenth(y)}h9a1 1 0 0 1 1 1v${side}a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v${-side}a1 1 0 0 1 1-1Z`;
}

function shapeOf({ side, theme, at: [x, y] }: Pick<Mark, 'side' | 'theme' | 'at'>): string {
  if (theme === null) return '';
  const { shape } = themeLook(theme);
  return side === 'from' ? placed(shape, [x - 2.4, y - 2.4], 0.3) : placed(shape, [x + 6.4, y - 3], 0.34);
}

interface Scaled {
  start: Point;
  steps: string;
}

const scaledShapes = new Map<string, Scaled>();

/** A shape of a theme, so many times its size, the corner of its square at a point. */
function placed(shape: string, [x, y]: Point, scale: number): string {
  const key = `${scale} ${shape}`;
  const known = scaledShapes.get(key) ?? scaled(shape, scale);
  scaledShapes.set(key, known);
  return `M${tenth(x + known.start[0])} ${tenth(y + known.start[1])}${known.steps}`;
}

/** Where, in what an arc is described by, there is no length: its turn, and its two flags. */
const notLengths: ReadonlySet<number> = new Set([2, 3, 4]);

/** A path of one absolute point and relative steps, each of its lengths so many times as long. */
function scaled(shape: string, scale: number): Scaled {
  const [x = 0, y = 0] = numbersOf(/^M([^a-z]+)/i.exec(shape)?.[1] ?? '');
  const steps = [...shape.slice(1).matchAll(/([a-z])([^a-z]*)/gi)].map(([, command = '', given = '']) => {
    const numbers = numbersOf(given).map((number, at) =>
      command === 'a' && notLengths.has(at % 7) ? number : Math.round(number * scale * 100) / 100,
    );
    return `${command}${numbers.join(' ')}`;
  });
  return { start: [x * scale, y * scale], steps: steps.join('') };
}

function numbersOf(text: string): number[] {
  return (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
}
