/** Letters alone: without case or accents, so that « elise » finds « Élise ». */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr').replaceAll('’', "'");
}

/** Whether every word typed begins, or stands in, one of the texts. Nothing typed matches all. */
export function matches(words: string, ...texts: readonly (string | null)[]): boolean {
  const haystack = folded(texts.filter((text) => text !== null).join(' '));
  return folded(words)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
