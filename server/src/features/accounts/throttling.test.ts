import { describe, expect, it } from 'vitest';
import { config } from '../../config.ts';
import { useTestApp } from '../../test/app.ts';
import { buildAccount } from '../../test/factories/build-account.ts';

const unlimited = Object.fromEntries(Object.keys(config().limits).map((name) => [name, 0]));
const app = useTestApp({
  limits: { ...config().limits, ...unlimited, signInPerEmail: 3, mailPerEmail: 2, accountPerMinute: 8 },
});

describe('a limit', () => {
  it('stops guessing one account’s password, the right one included, and says when to come back', async () => {
    const { email, password } = await buildAccount();
    const guess = (given: string) => app.visitor().post('/api/session', { email, password: given });
    for (let time = 0; time < 3; time += 1) await guess('pas-le-bon').expect(401);
    const { body, headers } = await guess(password).expect(429);
    expect(body.code).toBe('rate_limited');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body.details.retryAfter).toBe(Number(headers['retry-after']));
    const other = await buildAccount();
    await app.visitor().post('/api/session', { email: other.email, password: other.password }).expect(200);
  });

  it('stops mails to one address, whether or not someone has it', async () => {
    const { email } = await buildAccount();
    for (const address of [email, 'nul@exemple.test']) {
      for (let time = 0; time < 2; time += 1) {
        await app.visitor().post('/api/session/code', { email: address }).expect(202);
      }
      await app.visitor().post('/api/session/code', { email: address }).expect(429);
      await app.visitor().post('/api/password-resets', { email: address }).expect(429);
    }
  });

  it('counts an account’s requests by HTTP and by the socket together', async () => {
    const visitor = await app.signIn(await buildAccount());
    const socket = await visitor.connect();
    for (let time = 0; time < 4; time += 1) {
      await visitor.get('/api/me').expect(200);
      expect(await socket.call('inbox.badges')).not.toMatchObject({ error: { code: 'rate_limited' } });
    }
    await visitor.get('/api/me').expect(429);
    expect(await socket.call('inbox.badges')).toMatchObject({ ok: false, error: { code: 'rate_limited' } });
  });
});
