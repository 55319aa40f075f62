/** Where a file lies beside the document; null where it isn't there. */
export type FilePath = (id: string) => string | null;

const reference =
  /(!?)([@#]?)\[([^\]\n]*)\]\((person|group|thread|experience|file|voice|message):([^)\s]+)\)/g;

/**
 * Words as anyone reads them outside: people are named, threads and experiences are links to their address,
 * files lie beside the document.
 */
export function withoutReferences(
  body: string,
  { publicUrl, pathOf }: { publicUrl: string; pathOf: FilePath },
): string {
  const readable = body.replace(reference, (_whole, bang, sign, label, scheme, target) => {
    if (scheme === 'thread') return `[${label}](${publicUrl}/fils/${target})`;
    if (scheme === 'experience') return `[${label}](${publicUrl}/retours/${target})`;
    if (scheme === 'message' || scheme === 'person' || scheme === 'group') return `${sign}${label}`;
    const path = pathOf(String(target).toLowerCase());
    return path === null ? label : `${bang}[${label}](${path})`;
  });
  return closed(readable);
}

/** A fence that its author left open would swallow the messages that follow. */
function closed(body: string): string {
  const fences = body.match(/^ {0,3}(?:```|~~~)/gm) ?? [];
  const [first = ''] = fences;
  return fences.length % 2 === 0 ? body : `${body}\n${first.trim()}`;
}
