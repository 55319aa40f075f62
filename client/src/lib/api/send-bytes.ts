import { errorFromBody } from './client-errors.ts';
import { accountHeader } from './create-api.ts';
import { expectedAccount } from './expected-account.ts';
import { UnreachableError } from './unreachable-error.ts';

/**
 * Sends a file as it is, to a route that is no operation of the contract.
 *
 * @throws AppError with the server's word; UnreachableError where there is none
 */
export async function sendBytes<Answer>(path: string, content: Blob): Promise<Answer> {
  const account = expectedAccount();
  const response = await globalThis
    .fetch(`/api${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        ...(account !== null && { [accountHeader]: account }),
      },
      body: content,
    })
    .catch(() => {
      throw new UnreachableError();
    });
  if (!response.headers.get('content-type')?.includes('json')) throw new UnreachableError();
  const body: unknown = await response.json();
  if (!response.ok) throw errorFromBody(body);
  return body as Answer;
}
