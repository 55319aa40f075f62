import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';
import { avatarGrounds, avatarInk, dark, light, type SchemeColours } from './tokens.ts';

const meanings = ['forest', 'now', 'waiting', 'knowledge'] as const;

/** What is written on what; `large` marks pairs that only occur at 24 px, or 19 px bold, and above. */
function textPairs(scheme: SchemeColours): [string, string, string][] {
  const pairs: [string, string, string][] = [];
  for (const ground of ['ground', 'surface'] as const) {
    pairs.push([`ink on ${ground}`, scheme.ink, scheme[ground]]);
    pairs.push([`muted on ${ground}`, scheme.muted, scheme[ground]]);
    for (const meaning of meanings) {
      pairs.push([`${meaning} on ${ground}`, scheme[meaning].main, scheme[ground]]);
    }
  }
  for (const meaning of meanings) {
    pairs.push([`text on ${meaning}`, scheme[meaning].on, scheme[meaning].main]);
    pairs.push([`text on pressed ${meaning}`, scheme[meaning].on, scheme[meaning].hover]);
    pairs.push([`text on soft ${meaning}`, scheme[meaning].onSoft, scheme[meaning].soft]);
    pairs.push([`ink on soft ${meaning}`, scheme.ink, scheme[meaning].soft]);
    pairs.push([`pressed ${meaning} on surface`, scheme[meaning].hover, scheme.surface]);
  }
  pairs.push(['muted on soft forest', scheme.muted, scheme.forest.soft]);
  return pairs;
}

describe.each([
  ['light', light],
  ['dark', dark],
])('%s scheme', (_name, scheme) => {
  it.each(textPairs(scheme))('%s reads at 4.5:1', (_pair, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['ground', 'surface'] as const)('borders of controls stand at 3:1 on %s', (ground) => {
    expect(contrast(scheme.control, scheme[ground])).toBeGreaterThanOrEqual(3);
  });
});

describe('what is the same in both schemes', () => {
  it.each(avatarGrounds)('initials read on %s', (ground) => {
    expect(contrast(avatarInk, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('paints the page before any script with the grounds and inks of the tokens', () => {
    const css = readFileSync(join(import.meta.dirname, 'base.css'), 'utf8').toUpperCase();
    const painted = [...css.matchAll(/#[0-9A-F]{6}\b/g)].map(([colour]) => colour);
    expect([...new Set(painted)].sort()).toEqual(
      [light.ground, light.ink, light.now.main, dark.ground, dark.ink, dark.now.main].sort(),
    );
  });
});

describe('contrast', () => {
  it('measures from 1 to 21', () => {
    expect(contrast('#FFFFFF', '#FFFFFF')).toBe(1);
    expect(contrast('#000000', '#FFFFFF')).toBe(21);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  });

  it('refuses a colour written in another way', () => {
    expect(() => contrast('red', '#FFFFFF')).toThrow('red');
  });
});
