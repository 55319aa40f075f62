import { expect, it } from 'vitest';
import { theme } from '../../../../theme/theme.ts';
import { messageFrame } from './MessageFrame.tsx';

/** The rules that a hovering pointer brings, each with all that it stands in. */
function hoverRules(rules: object, path: readonly string[] = []): string[][] {
  return Object.entries(rules).flatMap(([name, value]) => {
    const here = [...path, name];
    if (typeof value !== 'object' || value === null) return [];
    return /:hover/.test(name) ? [here] : hoverRules(value, here);
  });
}

it('tints nothing under a finger, which would stay so after it is lifted', () => {
  const rules = hoverRules(messageFrame(theme));
  expect(rules.length).toBeGreaterThan(4);
  expect(rules.filter((path) => !path.includes('@media (hover: hover)'))).toEqual([]);
});
