import type { Upload } from '@sentiers/shared/files/schema.ts';
import { errorFromBody, toClientError } from './client-errors.ts';
import { accountHeader } from './create-api.ts';
import { UnreachableError } from './unreachable-error.ts';

/** A piece of a file, from where the one before it ended. */
export interface FilePart {
  fileId: string;
  offset: number;
  content: Blob;
}

export type SendPart = (part: FilePart) => Promise<Upload>;

interface SendPartOptions {
  /** Address of the API, `/api` included. */
  url: string;
  /** Id of the account that is expected to be signed in; null says nothing. */
  account: () => string | null;
  fetch: (request: Request) => Promise<Response>;
  /** Milliseconds after which it is given up. */
  timeout: number;
}

/** Sends pieces of files over HTTP. Failures are the same as of any operation. */
export function createSendPart({ url, account, fetch, timeout }: SendPartOptions): SendPart {
  return async ({ fileId, offset, content }) => {
    const expected = account();
    const request = new Request(`${url}/files/${fileId}/content`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/octet-stream',
        'upload-offset': String(offset),
        ...(expected !== null && { [accountHeader]: expected }),
      },
      body: content,
      signal: AbortSignal.timeout(timeout),
    });
    const response = await fetch(request).catch((error: unknown) => {
      throw new UnreachableError({ cause: error });
    });
    const body: unknown = await response.json().catch((error: unknown) => {
      throw toClientError(error);
    });
    if (!response.ok) throw errorFromBody(body);
    if (typeof body !== 'object' || body === null || !('received' in body)) throw new UnreachableError();
    return body as Upload;
  };
}
