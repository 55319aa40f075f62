import { afterEach, vi } from 'vitest';

/**
 * What the server says to a request, and to what was sent with it as JSON, at once or later: a body, a whole answer
 * where its status counts, or an error thrown as a network that is away.
 */
type Answer = (request: { method: string; search: URLSearchParams; sent: unknown }) => unknown;

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

afterEach(() => void vi.restoreAllMocks());
