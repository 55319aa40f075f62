import { createConnection } from 'node:net';
import type { OpenAPI } from '@orpc/openapi';
import { accessRules } from '@sentiers/shared/access.ts';
import { describe, expect, it } from 'vitest';
import { OrganisationModel } from '../../features/organisations/organisations.model.ts';
import { useTestApp } from '../../test/app.ts';
import { buildAccount } from '../../test/factories/build-account.ts';

const app = useTestApp();
const nowhere = '00000000-0000-4000-8000-000000000000';

describe('a request for what is not there', () => {
  it('answers the table’s error, in JSON', async () => {
    const visitor = await app.signIn(await buildAccount());
    const { body, headers } = await visitor.get('/api/nothing/here').expect(404);
    expect(headers['content-type']).toContain('application/json');
    expect(body).toEqual({ code: 'not_found', message: expect.any(String) });
    expect((await visitor.get(`/api/people/${nowhere}`).expect(404)).body).toEqual(body);
    await visitor.get('/api/people/%E0%A4%A').expect((response) => expect(response.status).toBeLessThan(500));
    await visitor.put('/api/me', {}).expect(404);
  });

  it('tells nobody more than that they are not signed in', async () => {
    const visitor = app.visitor();
    await visitor.get(`/api/people/${nowhere}`).expect(401);
    await visitor.get('/api/people/not-an-id').expect(401);
    await visitor.patch('/api/me/preferences', { locale: 12 }).expect(401);
  });

  it('carries an id that leads to its log', async () => {
    const one = await app.visitor().get('/api/me');
    const two = await app.visitor().get('/api/me');
    expect(one.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
    expect(one.headers['x-request-id']).not.toBe(two.headers['x-request-id']);
  });
});

describe('bad input', () => {
  it('is refused field by field, without the library’s own words', async () => {
    const visitor = await app.signIn(await buildAccount());
    const { body } = await visitor
      .patch('/api/me/preferences', { locale: 12, enterSends: 'yes' })
      .expect(400);
    expect(body.code).toBe('invalid_input');
    expect(body.details.fields).toEqual([
      { path: ['locale'], reason: 'invalid_value' },
      { path: ['enterSends'], reason: 'invalid_type' },
    ]);
  });

  it.each([
    ['broken JSON', '{"email": "a@b.fr", ', 'application/json', 400],
    ['text that is not JSON', 'bonjour', 'application/json', 400],
    ['a form', 'email=a%40b.fr&password=x', 'application/x-www-form-urlencoded', 415],
    ['text', '{"email":"a@b.fr","password":"x"}', 'text/plain', 415],
    ['a list', '[]', 'application/json', 400],
    ['null', 'null', 'application/json', 400],
    ['a number', '12', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
    ['a prototype', '{"__proto__": {"email": "a@b.fr"}, "constructor": 1}', 'application/json', 400],
  ])('%s', async (_name, body, type, status) => {
    const response = await app.visitor().post('/api/session').set('Content-Type', type).send(body);
    expect(response.status).toBe(status);
    expect(response.body.code).toBe(status === 400 ? 'invalid_input' : 'unsupported_media');
  });

  it('a body that is no object, even where every field may be left out', async () => {
    const visitor = await app.signIn(await buildAccount());
    for (const body of ['[]', '[{"locale":"en"}]', 'null', '7', '"en"', 'true']) {
      const answer = await fetch(`${app.url}/api/me/preferences`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', cookie: visitor.cookie },
        body,
      });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        code: 'invalid_input',
        details: { fields: [{ reason: 'object' }] },
      });
    }
  });

  it('broken UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"email":"a@b.fr","password":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    const answer = await fetch(`${app.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bytes,
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      code: 'invalid_input',
      details: { fields: [{ reason: 'broken_text' }] },
    });
  });

  it('a body beyond the limit, announced or not', async () => {
    const visitor = await app.signIn(await buildAccount());
    const large = { bio: 'x'.repeat(1_000_000) };
    expect((await visitor.patch('/api/me/page', large).expect(413)).body.code).toBe('payload_too_large');
    const chunked = await fetch(`${app.url}/api/me/page`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', cookie: visitor.cookie },
      body: new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(JSON.stringify(large)));
          controller.close();
        },
      }),
      duplex: 'half',
    } as RequestInit);
    expect(chunked.status).toBe(413);
  });

  it('a form where none is expected', async () => {
    const visitor = await app.signIn(await buildAccount());
    await visitor
      .patch('/api/me/page')
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send('--x\r\nContent-Disposition: form-data; name="bio"\r\n\r\nx\r\n--x--\r\n')
      .expect(415);
  });

  it('never takes the query for operators', async () => {
    const visitor = await app.signIn(await buildAccount());
    await visitor.get('/api/people/%7B%22%24ne%22%3A1%7D').expect(400);
    await app
      .visitor()
      .post('/api/session', { email: { $ne: '' }, password: { $ne: '' } })
      .expect(400);
  });
});

describe('another site’s page', () => {
  it('can’t act with the cookies of ours', async () => {
    const visitor = await app.signIn(await buildAccount());
    const port = new URL(app.url).port;
    for (const origin of [
      'https://evil.example',
      'null',
      `http://127.0.0.1.evil.example:${port}`,
      'http://127.0.0.1:1',
    ]) {
      const { body } = await visitor
        .patch('/api/me/preferences', { locale: 'en' })
        .set('Origin', origin)
        .expect(403);
      expect(body.code).toBe('foreign_origin');
      await expect(visitor.connect({ origin })).rejects.toBeDefined();
    }
    await visitor
      .patch('/api/me/preferences', { locale: 'en' })
      .unset('Origin')
      .set('Sec-Fetch-Site', 'cross-site')
      .expect(403);
    expect((await visitor.get('/api/me').set('Origin', 'https://evil.example')).body.preferences.locale).toBe(
      'fr',
    );
    await visitor.patch('/api/me/preferences', { locale: 'en' }).unset('Origin').expect(200);
    await visitor
      .patch('/api/me/preferences', { locale: 'fr' })
      .set('Sec-Fetch-Site', 'same-origin')
      .expect(200);
  });

  it('gets 403 for a handshake, by websocket and by polling', async () => {
    const { cookie } = await app.signIn(await buildAccount());
    const polling = await fetch(`${app.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { cookie, origin: 'https://evil.example' },
    });
    expect(polling.status).toBe(403);
    expect(await upgrade({ cookie, origin: 'https://evil.example' })).toMatch(/^HTTP\/1\.1 403 /);
    expect(await upgrade({ cookie, 'sec-fetch-site': 'cross-site' })).toMatch(/^HTTP\/1\.1 403 /);
    expect(await upgrade({ cookie, origin: app.url })).toMatch(/^HTTP\/1\.1 101 /);
  });
});

/** First line that a raw websocket upgrade is answered with. */
function upgrade(headers: Record<string, string>): Promise<string> {
  const { hostname, port, host } = new URL(app.url);
  return new Promise((resolve, reject) => {
    const socket = createConnection(Number(port), hostname, () => {
      const lines = {
        Host: host,
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
        ...headers,
      };
      const text = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${text.join('')}\r\n`);
    });
    socket.once('data', (data) => {
      resolve(data.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

describe('answers', () => {
  it('carry a strict policy, and are kept by no cache', async () => {
    const page = await app.visitor().get('/connexion');
    const policy = page.headers['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(page.headers['x-powered-by']).toBeUndefined();
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect((await app.visitor().get('/api/me')).headers['cache-control']).toBe('no-store');
  });

  it('are compressed', async () => {
    const { headers } = await app.visitor().get('/api/openapi.json').set('Accept-Encoding', 'br, gzip');
    expect(headers['content-encoding']).toBe('br');
  });
});

describe('health', () => {
  it('tells that the process lives and that the database answers', async () => {
    expect((await app.visitor().get('/healthz').expect(200)).body).toEqual({ status: 'ok' });
    expect((await app.visitor().get('/readyz').expect(200)).body).toEqual({ status: 'ready' });
  });
});

describe('what the server can’t explain', () => {
  it('is answered with the request’s id only', async () => {
    const visitor = await app.signIn(await buildAccount());
    const { find } = OrganisationModel;
    OrganisationModel.find = () => {
      throw new Error('secret detail of the database');
    };
    try {
      const { body, text } = await visitor.get(`/api/organisations/${nowhere}`).expect(500);
      expect(body).toMatchObject({ code: 'internal', details: { requestId: expect.any(String) } });
      expect(text).not.toContain('secret detail');
    } finally {
      OrganisationModel.find = find;
    }
  });
});

describe('the API’s description', () => {
  it('names every operation, with its shapes, its errors and who may call it', async () => {
    const { body } = await app.visitor().get('/api/openapi.json').expect(200);
    const document = body as OpenAPI.Document;
    expect(document.openapi).toMatch(/^3\.1\./);
    const operations = Object.values(document.paths ?? {}).flatMap((item) =>
      (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => item?.[method] ?? []),
    );
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(accessRules).sort());
    for (const operation of operations) {
      expect(Object.keys(operation.responses ?? {})).toEqual(expect.arrayContaining(['400', '429', '500']));
      expect(operation.summary).toBeTruthy();
    }
    expect(document.paths?.['/me']?.get?.responses?.['401']).toBeDefined();
    expect(document.paths?.['/session']?.post?.security).toEqual([]);
    expect(document.paths?.['/conversations/{conversationId}/messages']?.post?.responses).toMatchObject({
      200: { content: { 'application/json': { schema: {} } } },
      201: { content: { 'application/json': { schema: {} } } },
    });
    expect(document.components?.schemas).toHaveProperty('Message');
    const posting = document.paths?.['/conversations/{conversationId}/messages']?.post?.requestBody;
    expect(posting).toMatchObject({
      content: {
        'application/json': {
          schema: { properties: { body: { type: 'string', minLength: 1, maxLength: 20_000 } } },
        },
      },
    });
    expect(JSON.stringify(document).match(/"not":\{\}/g) ?? []).toEqual([]);
  });

  it('can be read by people, without any script', async () => {
    const { text } = await app.visitor().get('/api/docs').expect(200);
    expect(text).toContain('/conversations/{conversationId}/messages');
    expect(text).not.toContain('<script');
    await app.visitor().get('/api/docs.css').expect(200);
  });
});
