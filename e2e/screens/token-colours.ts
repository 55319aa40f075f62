import {
  avatarGrounds,
  avatarInk,
  baliseWhite,
  dark,
  light,
  type SchemeColours,
} from '../../client/src/theme/tokens.ts';
import type { ScreenScheme } from './definition.ts';

/** Every colour that a page of this scheme may paint, as browsers write computed colours. */
export function tokenColours(scheme: ScreenScheme): string[] {
  const own = scheme === 'dark' ? dark : light;
  return [...leaves(own), ...avatarGrounds, avatarInk, baliseWhite].map(toRgb);
}

function leaves(colours: SchemeColours): string[] {
  return Object.values(colours).flatMap((value) =>
    typeof value === 'string' ? [value] : Object.values(value),
  );
}

function toRgb(colour: string): string {
  if (!colour.startsWith('#')) return colour;
  const value = Number.parseInt(colour.slice(1), 16);
  return `rgb(${value >> 16}, ${(value >> 8) & 0xff}, ${value & 0xff})`;
}
