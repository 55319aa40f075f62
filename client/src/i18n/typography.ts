const narrow = '\u202F';

/**
 * French typography for a text of ours: narrow no-break spaces inside « » and before ; : ! ? %, a no-break space
 * between a number and its unit, curly apostrophes, one character for an ellipsis. Leaves `{{placeholders}}`,
 * `<tags>` and clock times as they are.
 */
export function frenchTypography(text: string): string {
  return text
    .split(/(\{\{[^}]*\}\}|<[^>]*>|https?:\/\/\S+)/)
    .map((part, index) => (index % 2 === 1 ? part : correct(part)))
    .join('');
}

function correct(text: string): string {
  return text
    .replaceAll("'", '’')
    .replaceAll('...', '…')
    .replace(/«[\s\u00A0\u202F]*/g, `«${narrow}`)
    .replace(/[\s\u00A0\u202F]*»/g, `${narrow}»`)
    .replace(/[ \u00A0\u202F]+([;!?%])/g, `${narrow}$1`)
    .replace(/(\p{L}|\d|»)([;!?])/gu, `$1${narrow}$2`)
    .replace(/[ \u00A0\u202F]+:(?=\s|$)/g, `${narrow}:`)
    .replace(/(\p{L}|»|\))(:)(?=\s|$)/gu, `$1${narrow}$2`)
    .replace(/(\d)[ \u202F](?=(h|min|s|jours?|personnes?|Mo|ko)\b)/g, '$1\u00A0');
}
