const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ð: 'd', ł: 'l' };

/** Lower-case, without accents, ligatures apart, one sort of apostrophe and of hyphen: what words are compared by. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøðł]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/[’‘ʼ`´′]/g, "'")
    .replace(/[‐‑‒–]/g, '-');
}
