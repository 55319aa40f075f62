/** A name that any system takes, from a title: its letters, figures and spaces, and no more than fits. */
export function fileNameOf(title: string, ending: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ’'_-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...name].slice(0, 80).join('').trim();
  return `${short || 'fil'}.${ending}`;
}
