import { describe, expect, it } from 'vitest';
import { foldedName, guestNameSchema } from './schema.ts';

describe('a guest’s name', () => {
  it.each(['Lou Perrin', 'Élise', 'Jean-Paul O’Connor', 'Ана Петрова', 'محمد علي', '田中'])(
    'may be « %s »',
    (name) => {
      expect(guestNameSchema.parse(`  ${name} `)).toBe(name);
    },
  );

  it.each([
    ['', 'too_short'],
    ['L', 'too_short'],
    ['!!', 'too_short'],
    ['1 2', 'too_short'],
    ['x'.repeat(41), 'too_long'],
    ['Lou\nPerrin', 'line_break'],
    ['Lоu', 'mixed_alphabets'],
    ['Νora', 'mixed_alphabets'],
  ])('may not be « %s »: %s', (name, reason) => {
    expect(guestNameSchema.safeParse(name).error?.issues.map(({ message }) => message)).toEqual([reason]);
  });
});

describe('two names', () => {
  it.each([
    ['Nora Ben Saïd', 'nora  BEN-SAID'],
    ['Élise', 'E\u0301lise.'],
    ['Lou\u200bPerrin', 'LouPerrin'],
    ['Ａnna', 'anna'],
  ])('are told from one another by nobody: « %s », « %s »', (one, other) => {
    expect(foldedName(one)).toBe(foldedName(other));
  });

  it('are two where a letter differs', () => {
    expect(foldedName('Lou Perrin')).not.toBe(foldedName('Lou Perrin B.'));
  });
});
