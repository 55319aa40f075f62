/**
 * Words as they were typed, for a message: what would be a mark of Markdown is read as itself, so that a stranger mentions
 * nobody and names no file.
 */
export function asPlainWords(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&]/g, (sign) => `\\${sign}`)
    .replace(/\]\(/g, ']\\(')
    .replace(/^(\s{0,3})([#+=-])/gm, '$1\\$2')
    .replace(/^(\s{0,3}\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/^[ \t]+/gm, '');
}
