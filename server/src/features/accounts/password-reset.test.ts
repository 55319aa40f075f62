import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildAccount } from '../../test/factories/build-account.ts';
import { mailsTo, tokenIn, waitForMail } from '../../test/mailbox.ts';

const app = useTestApp();
const password = 'un-autre-chemin-creux';

describe('a forgotten password', () => {
  it('is replaced by the e-mailed link, once, and every device is signed out', async () => {
    const account = await buildAccount();
    const old = await app.signIn(account);
    const socket = await old.connect();
    await app.visitor().post('/api/password-resets', { email: account.email }).expect(202);
    const token = tokenIn(await waitForMail(account.email));
    const visitor = app.visitor();
    const { body } = await visitor.post('/api/password-resets/redeem', { token, password }).expect(200);
    expect(body.id).toBe(account._id);
    await visitor.get('/api/me').expect(200);
    await socket.disconnected();
    await old.get('/api/me').expect(401);
    await app.visitor().post('/api/session', { email: account.email, password }).expect(200);
    await app
      .visitor()
      .post('/api/session', { email: account.email, password: account.password })
      .expect(401);
    await app.visitor().post('/api/password-resets/redeem', { token, password }).expect(410);
  });

  it('keeps the link when the new one is refused, and drops the others once it is chosen', async () => {
    const account = await buildAccount();
    for (const rank of [0, 1]) {
      await app.visitor().post('/api/password-resets', { email: account.email }).expect(202);
      await waitForMail(account.email, rank);
    }
    const [first, second] = (await mailsTo(account.email)).map(tokenIn);
    const visitor = app.visitor();
    const refused = await visitor.post('/api/password-resets/redeem', {
      token: second,
      password: 'motdepasse123',
    });
    expect([refused.status, refused.body.details.fields]).toEqual([
      400,
      [{ path: ['password'], reason: 'password_common' }],
    ]);
    await visitor.post('/api/password-resets/redeem', { token: second, password: 'court' }).expect(400);
    await visitor.post('/api/password-resets/redeem', { token: second, password }).expect(200);
    await visitor.post('/api/password-resets/redeem', { token: first, password }).expect(410);
  });

  it('does not tell who has an account', async () => {
    const account = await buildAccount();
    const known = await app.visitor().post('/api/password-resets', { email: account.email });
    const unknown = await app.visitor().post('/api/password-resets', { email: 'nul@exemple.test' });
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await waitForMail(account.email);
    expect(await mailsTo('nul@exemple.test')).toEqual([]);
  });
});

describe('changing one’s password', () => {
  it('asks for the present one, signs the other devices out and keeps this one', async () => {
    const account = await buildAccount();
    const [here, there] = [await app.signIn(account), await app.signIn(account)];
    await here.put('/api/me/password', { password }).expect(401);
    await here.put('/api/me/password', { current: 'pas-le-bon', password }).expect(401);
    await here.put('/api/me/password', { current: account.password, password }).expect(200);
    await here.get('/api/me').expect(200);
    await there.get('/api/me').expect(401);
    await app.visitor().post('/api/session', { email: account.email, password }).expect(200);
  });

  it('asks for nothing where there was none', async () => {
    const account = await buildAccount({ password: null });
    const visitor = await app.signIn(account);
    const { body } = await visitor.put('/api/me/password', { password }).expect(200);
    expect(body.hasPassword).toBe(true);
  });
});
