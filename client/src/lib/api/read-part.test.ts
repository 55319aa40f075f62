import { describe, expect, it } from 'vitest';
import { createReadPart } from './read-part.ts';

const url = 'https://sentiers.example/api/seminars/s/documents/d';
const whole = new Uint8Array([1, 2, 3, 4, 5]);

function reading(respond: (request: Request) => Response | Promise<Response>) {
  const requests: Request[] = [];
  const read = createReadPart({
    account: () => 'nora',
    fetch: async (request) => {
      requests.push(request);
      return respond(request);
    },
    timeout: 60_000,
  });
  const part = (signal = new AbortController().signal) => read(url, { from: 1, to: 3 }, signal);
  return { part, requests };
}

const bytesOf = async (content: Blob) => [...new Uint8Array(await content.arrayBuffer())];

describe('a part of a file', () => {
  it('is asked for by its bytes, as the account that is here', async () => {
    const { part, requests } = reading(() => new Response(whole.slice(1, 3), { status: 206 }));
    expect(await bytesOf(await part())).toEqual([2, 3]);
    expect(requests[0]?.headers.get('range')).toBe('bytes=1-2');
    expect(requests[0]?.headers.get('x-sentiers-account')).toBe('nora');
  });

  it('is taken out of the whole where that is what comes', async () => {
    const { part } = reading(() => new Response(whole));
    expect(await bytesOf(await part())).toEqual([2, 3]);
  });

  it('that is refused says why', async () => {
    const { part } = reading(() => Response.json({ code: 'not_found', message: '' }, { status: 404 }));
    await expect(part()).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a station’s own page', () => new Response('<html>', { status: 511 })],
    ['less than was asked for', () => new Response(whole.slice(1, 2), { status: 206 })],
  ])('is not known to be here with %s', async (_what, respond) => {
    await expect(reading(respond).part()).rejects.toMatchObject({ name: 'UnreachableError' });
  });

  it('is given up when asked to', async () => {
    const controller = new AbortController();
    const { part } = reading((request) => {
      controller.abort();
      return Promise.reject(request.signal.reason);
    });
    await expect(part(controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
