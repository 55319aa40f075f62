const reference = /!?([@#]?)\[([^\]\n]*)\]\((?:person|group|file|voice|message):[^)\s]+\)/g;

/**
 * A body as it may be quoted elsewhere: people are named and not called, files are their names, for who reads the
 * quotation may not open them.
 */
export function quotable(body: string): string {
  return body.replace(reference, '$1$2').trim();
}
