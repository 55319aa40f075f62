import { createORPCClient } from '@orpc/client';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import type { contract, OperationName } from '@sentiers/shared/contract.ts';
import { errorFromBody, toClientError } from './client-errors.ts';
import type { Call } from './operations.ts';
import { UnreachableError } from './unreachable-error.ts';

/** Says which account a request expects: another one signed in on this browser gets `actor_changed`. */
export const accountHeader = 'x-sentiers-account';

export interface ApiOptions {
  /** The contract, or its routes alone (`virtual:contract`). */
  contract: AnyContractRouter;
  /** Routes of the features that `contract` doesn't hold yet: asked for once, when one of them is called. */
  late?: () => Promise<object>;
  /** Address of the API, `/api` included. */
  url: string;
  /** Id of the account that is expected to be signed in; null says nothing. */
  account: () => string | null;
  /** Looked up by name at each request, so that a test may replace it. */
  fetch: (request: Request, init: RequestInit) => Promise<Response>;
  /** Milliseconds after which a request is given up; its outcome is then unknown. */
  timeout?: number;
}

export type Api = ContractRouterClient<typeof contract>;

/**
 * The typed client of the API over HTTP. Failures are `AppError` (the server's word) or `UnreachableError` (none).
 * `call` takes the operation's dotted name and gives the body alone.
 */
export function createApi(options: ApiOptions): { api: Api; call: Call } {
  const link = new OpenAPILink<Record<never, never>>(options.contract, {
    url: options.url,
    headers: () => {
      const account = options.account();
      return account === null ? {} : { [accountHeader]: account };
    },
    fetch: async (request, init) => {
      const response = await options.fetch(request, { ...init, ...deadline(options, request) });
      if (!isOurs(response)) throw new UnreachableError();
      return response;
    },
    customErrorResponseBodyDecoder: (body) => {
      throw errorFromBody(body);
    },
    interceptors: [
      async ({ path, next }) => {
        try {
          await holdRoutes(options, path);
          return await next();
        } catch (error) {
          throw toClientError(error);
        }
      },
    ],
  });
  return { api: createORPCClient<Api>(link), call: callByName(options.contract, link) };
}

/** @throws what loading throws: without a network the routes can't come, and nothing was asked */
async function holdRoutes({ contract, late }: ApiOptions, [feature = '']: readonly string[]): Promise<void> {
  if (late && !(feature in contract)) Object.assign(contract, await late());
}

function deadline({ timeout }: ApiOptions, request: Request): RequestInit {
  if (timeout === undefined) return {};
  return { signal: AbortSignal.any([request.signal, AbortSignal.timeout(timeout)]) };
}

/** A network's own page (a station's, a proxy's) is not an answer, whatever its status says. */
function isOurs(response: Response): boolean {
  if (response.status === 204) return true;
  return response.headers.get('content-type')?.includes('json') ?? false;
}

function callByName(router: AnyContractRouter, link: OpenAPILink<Record<never, never>>): Call {
  return async <Name extends OperationName>(name: Name, input: unknown) => {
    const path = name.split('.');
    const output = await link.call(path, input, { context: {} });
    return (isDetailed(router, path) ? (output as { body: unknown }).body : output) as never;
  };
}

function isDetailed(router: AnyContractRouter, path: readonly string[]): boolean {
  let at: unknown = router;
  for (const part of path) at = (at as Record<string, unknown>)[part];
  const procedure = at as { '~orpc': { route: { outputStructure?: string } } };
  return procedure['~orpc'].route.outputStructure === 'detailed';
}
