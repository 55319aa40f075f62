import { z } from 'zod';

/**
 * Who reads a section, from the narrowest to the widest: the cohort of its authors, the alumni of every cohort with
 * it, everyone who has an account in the programme (« réseau »), anyone.
 */
export const levels = ['cohort', 'alumni', 'network', 'public'] as const;
export const levelSchema = z.enum(levels);
export type Level = z.infer<typeof levelSchema>;

/** Rank of a level: the greater, the wider. */
export function widthOf(level: Level): number {
  return levels.indexOf(level);
}

export function isWider(level: Level, than: Level): boolean {
  return widthOf(level) > widthOf(than);
}

/** The narrowest of some levels; null of none. */
export function narrowest(some: readonly Level[]): Level | null {
  return some.reduce<Level | null>((least, level) => (least && !isWider(least, level) ? least : level), null);
}

/** The widest of some levels; null of none. */
export function widest(some: readonly Level[]): Level | null {
  return some.reduce<Level | null>((most, level) => (most && !isWider(level, most) ? most : level), null);
}
