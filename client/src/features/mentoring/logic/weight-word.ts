/** How much a weight of 0 to 10 counts, in a word's key. */
export function weightWord(value: number): 'none' | 'little' | 'some' | 'much' {
  if (value === 0) return 'none';
  if (value <= 3) return 'little';
  return value <= 6 ? 'some' : 'much';
}
