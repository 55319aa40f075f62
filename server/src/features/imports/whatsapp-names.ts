const phone = /^\+?[\d\s().-]{7,}$/;
const phonesInText = /(?:\+\d[\d\s().-]{7,}\d|\b0\d(?:[\s.-]?\d{2}){4}\b|@\d{8,})/g;

/** A name as it may be shown: of a telephone number, only its end. */
export function shownName(name: string): string {
  return isPhone(name) ? `… ${name.replace(/\D/g, '').slice(-2)}` : name;
}

function isPhone(name: string): boolean {
  return phone.test(name);
}

/** « N. B. »; of a telephone number, nothing of it. */
export function initialsOf(name: string): string {
  const letters = isPhone(name)
    ? []
    : [...name.matchAll(/(?<![\p{L}\p{M}'’])\p{L}/gu)].map(([letter]) => letter);
  const initials = letters.slice(0, 3).map((letter) => `${letter.toLocaleUpperCase('fr')}.`);
  return initials.length > 0 ? initials.join(' ') : 'X.';
}

/** A text without the telephone numbers in it, nor the names by which it calls these people. */
export function withoutNames(text: string, names: readonly string[]): string {
  let said = text.replace(phonesInText, (found) => (found.startsWith('@') ? '@…' : '…'));
  for (const name of names) if (!isPhone(name)) said = said.replaceAll(`@${name}`, `@${initialsOf(name)}`);
  return said;
}
