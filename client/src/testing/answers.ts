import { afterEach, vi } from 'vitest';

/**
 * What the server says to a request, and to what was sent with it as JSON, at once or later: a body, a whole answer
 * where its status counts, or an error thrown as a network that is away.
 */
export type Answer = (request: { method: string; search: URLSearchParams; sent: unknown }) => unknown;

/** Answers requests in its place, by their path (`/api/inbox`); those that are not known get `not_found`. */
export function answerRequests(answers: Record<string, Answer>): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const { pathname, searchParams } = new URL(request.url);
    const answer = answers[pathname];
    if (!answer) return Response.json({ code: 'not_found', message: pathname }, { status: 404 });
    const isJson = request.headers.get('content-type')?.includes('json') ?? false;
    const sent = isJson ? await request.json() : undefined;
    const said = await answer({ method: request.method, search: searchParams, sent });
    return said instanceof Response ? said : Response.json(said ?? {});
  });
}

/**
 * A server that keeps one thing at this address: each change below it leaves what `after` says, by the end of its address.
 * Tells what was sent.
 */
export function keepOne<Thing extends object>(
  base: string,
  first: Thing,
  after: Record<string, Partial<Thing>>,
): { answers: Record<string, Answer>; sent: { what: string; body: unknown }[] } {
  let now = first;
  const sent: { what: string; body: unknown }[] = [];
  const changes = Object.entries(after).map(([what, values]): [string, Answer] => [
    `${base}/${what}`,
    ({ sent: body }) => {
      sent.push({ what, body });
      now = { ...now, ...values };
      return now;
    },
  ]);
  return { answers: { [base]: () => now, ...Object.fromEntries(changes) }, sent };
}

afterEach(() => void vi.restoreAllMocks());
