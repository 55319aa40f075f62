// @vitest-environment jsdom
import { AppError } from '@sentiers/shared/errors.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { api, callByHttp } from './api.ts';
import { expectAccount } from './expected-account.ts';
import { UnreachableError } from './unreachable-error.ts';

const conversationId = '0190a5b2-0000-7000-8000-000000000001';
const clientId = '0190a5b2-0000-7000-8000-000000000002';
const post = { conversationId, clientId, body: 'Bonjour' };

const fetched = vi.fn<(request: Request) => Promise<Response>>();

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  expectAccount(null);
  fetched.mockReset();
  vi.unstubAllGlobals();
});

function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

describe('the API by HTTP', () => {
  test('puts parameters in the path and the rest in the body, and names the account it expects', async () => {
    expectAccount('someone');
    fetched.mockResolvedValue(answer({ clientId }, 201));
    expect(await callByHttp('messages.post', post)).toEqual({ clientId });
    const request = fetched.mock.calls[0]?.[0] as Request;
    expect(request.method).toBe('POST');
    expect(new URL(request.url).pathname).toBe(`/api/conversations/${conversationId}/messages`);
    expect(await request.json()).toEqual({ clientId, body: 'Bonjour' });
    expect(request.headers.get('x-sentiers-account')).toBe('someone');
  });

  test('gives status and body where the route tells 200 from 201', async () => {
    fetched.mockResolvedValue(answer({ clientId }, 200));
    expect(await api.messages.post(post)).toMatchObject({ status: 200, body: { clientId } });
  });

  test('asks for the routes of a feature that no page needs at once', async () => {
    fetched.mockResolvedValue(answer({ items: [] }));
    expect(await callByHttp('milestones.list', {})).toEqual({ items: [] });
    const request = fetched.mock.calls[0]?.[0] as Request;
    expect(new URL(request.url).pathname).toBe('/api/milestones');
  });

  test("turns the server's word into an AppError", async () => {
    const details = { retryAfter: 7 };
    fetched.mockResolvedValue(answer({ code: 'rate_limited', message: '', details }, 429));
    const error = await api.me.get({}).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'rate_limited', status: 429, details });
  });

  test.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      "a station's sign-in page",
      async () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    ],
    ["a proxy's JSON", async () => answer({ error: 'bad gateway' }, 502)],
  ])('does not take %s for an answer', async (_, reply) => {
    fetched.mockImplementation(reply);
    await expect(api.messages.post(post)).rejects.toBeInstanceOf(UnreachableError);
  });
});
