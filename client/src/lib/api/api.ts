import { contract } from 'virtual:contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { fetchAndLearn } from '../server-clock.ts';
import { createApi } from './create-api.ts';
import { expectedAccount } from './expected-account.ts';
import { createSendPart } from './send-part.ts';

/** Longer than a slow train's network takes; shorter than the lease under which the outbox sends. */
const TIMEOUT_MS = 20_000;

const made = createApi({
  contract,
  late: async () => (await import('virtual:late-contract')).contract,
  url: new URL('/api', globalThis.location.href).href,
  account: expectedAccount,
  fetch: fetchAndLearn,
  timeout: TIMEOUT_MS,
});

/** Every operation of the API by HTTP: `await api.threads.get({ threadId })`. */
export const api = made.api;

/** The same by dotted name, with the body alone: `await callByHttp('messages.post', input)`. */
export const callByHttp = made.call;

/** Sends a piece of a file by HTTP. */
export const sendPart = createSendPart({
  url: new URL('/api', globalThis.location.href).href,
  account: expectedAccount,
  fetch: (request) => globalThis.fetch(request),
  timeout: TIMEOUT_MS,
});

/** Query keys and options of every operation, for TanStack Query: `queries.threads.get.queryOptions(…)`. */
export const queries = createTanstackQueryUtils(api);
