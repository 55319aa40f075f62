import { errorFromBody } from './client-errors.ts';
import { accountHeader } from './create-api.ts';
import { UnreachableError } from './unreachable-error.ts';

interface ReadPartOptions {
  /** Id of the account that is expected to be signed in; null says nothing. */
  account: () => string | null;
  fetch: (request: Request) => Promise<Response>;
  /** Milliseconds after which it is given up. */
  timeout: number;
}

export type ReadPart = (
  url: string,
  span: { from: number; to: number },
  signal: AbortSignal,
) => Promise<Blob>;

/**
 * Reads bytes `from` to `to` of a file, the last one excluded, by HTTP. Failures are the same as of any operation; what
 * arrives cut short is none of ours.
 */
export function createReadPart({ account, fetch, timeout }: ReadPartOptions): ReadPart {
  return async (url, { from, to }, signal) => {
    const expected = account();
    const request = new Request(url, {
      headers: { range: `bytes=${from}-${to - 1}`, ...(expected !== null && { [accountHeader]: expected }) },
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      cache: 'no-store',
    });
    const read = async () => {
      const response = await fetch(request);
      if (!response.ok) throw errorFromBody(await response.json());
      const content = await response.blob();
      return response.status === 206 ? content : content.slice(from, to);
    };
    const part = await read().catch((error: unknown) => {
      signal.throwIfAborted();
      throw isOurs(error) ? error : new UnreachableError({ cause: error });
    });
    if (part.size !== to - from) throw new UnreachableError();
    return part;
  };
}

function isOurs(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
