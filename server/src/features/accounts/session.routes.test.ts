import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildAccount } from '../../test/factories/build-account.ts';

const app = useTestApp();

describe('signing in with a password', () => {
  it('opens a session whose cookie no script reads and no other site sends', async () => {
    const account = await buildAccount();
    const visitor = app.visitor();
    const { body, headers } = await visitor
      .post('/api/session', { email: account.email.toUpperCase(), password: account.password })
      .expect(200);
    expect(body).toMatchObject({
      id: account._id,
      email: account.email,
      hasPassword: true,
      suspended: false,
    });
    const [cookie] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^sentiers=.+; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/);
    const days = (Date.parse(/Expires=([^;]+)/.exec(cookie ?? '')?.[1] ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(89);
    expect((await visitor.get('/api/me').expect(200)).body.id).toBe(account._id);
  });

  it('ends with the browser on a shared device', async () => {
    const account = await buildAccount();
    const visitor = app.visitor();
    const { headers } = await visitor
      .post('/api/session', { email: account.email, password: account.password, sharedDevice: true })
      .expect(200);
    expect((headers['set-cookie'] as unknown as string[])[0]).not.toMatch(/expires|max-age/i);
    const later = await visitor.get('/api/sessions').expect(200);
    expect((later.headers['set-cookie'] as unknown as string[] | undefined)?.[0] ?? '').not.toMatch(
      /expires/i,
    );
    expect(later.body.items).toMatchObject([{ current: true, sharedDevice: true }]);
  });

  it('answers alike to a wrong password, an unknown address and an account without password', async () => {
    const account = await buildAccount();
    const codesOnly = await buildAccount({ password: null });
    const answers = await Promise.all(
      [account.email, 'personne@exemple.test', codesOnly.email].map((email) =>
        app.visitor().post('/api/session', { email, password: 'pas-le-bon-mot' }),
      ),
    );
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual(answers[0]?.body);
      expect(body.code).toBe('wrong_credentials');
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('gives another session id than the one the browser came with', async () => {
    const account = await buildAccount();
    const visitor = app.visitor();
    await visitor.post('/api/session', { email: account.email, password: account.password }).expect(200);
    const fixed = visitor.cookie;
    await visitor.post('/api/session', { email: account.email, password: account.password }).expect(200);
    expect(visitor.cookie).not.toBe(fixed);
    const thief = app.visitor();
    thief.keep([fixed]);
    await thief.get('/api/me').expect(401);
    const forged = app.visitor();
    forged.keep(['sentiers=s%3Achosen-by-someone.else']);
    await forged.post('/api/session', { email: account.email, password: account.password }).expect(200);
    expect(forged.cookie).not.toContain('chosen-by-someone');
  });
});

describe('signing out', () => {
  it('ends this session and its sockets at once, and no other', async () => {
    const account = await buildAccount();
    const [here, there] = [await app.signIn(account), await app.signIn(account)];
    const [socket, other] = [await here.connect(), await there.connect()];
    const kept = here.cookie;
    await here.delete('/api/session').expect(204);
    expect(await socket.waitFor('session.ended')).toEqual({ reason: 'signed_out' });
    await socket.disconnected();
    expect(here.cookie).toBe('');
    const replay = app.visitor();
    replay.keep([kept]);
    await replay.get('/api/me').expect(401);
    await expect(replay.connect()).rejects.toMatchObject({ code: 'unauthenticated' });
    await there.get('/api/me').expect(200);
    await other.settled();
    expect(other.received('session.ended')).toEqual([]);
  });

  it('ends every session and socket, everywhere', async () => {
    const account = await buildAccount();
    const [here, there] = [await app.signIn(account), await app.signIn(account)];
    const socket = await there.connect();
    await here.delete('/api/sessions').expect(204);
    await socket.disconnected();
    await there.get('/api/me').expect(401);
    await here.get('/api/me').expect(401);
  });

  it('is fine for nobody', async () => {
    await app.visitor().delete('/api/session').expect(204);
  });
});

describe('a list of sessions', () => {
  it('names the devices, and never holds what opens them', async () => {
    const account = await buildAccount();
    const phone = app.visitor();
    await phone
      .post('/api/session', { email: account.email, password: account.password })
      .set('User-Agent', 'Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0')
      .expect(200);
    const desk = await app.signIn(account);
    const { body, text } = await desk.get('/api/sessions').expect(200);
    expect(body.items.map((item: { current: boolean }) => item.current).sort()).toEqual([false, true]);
    expect(body.items.map((item: { device: string }) => item.device)).toContain('Firefox, Android');
    const secret = decodeURIComponent(phone.cookie.split('=s%3A')[1] ?? '').split('.')[0];
    expect(secret).toBeTruthy();
    expect(text).not.toContain(secret);
  });
});

describe('another account signed in on this browser', () => {
  it('never answers for the one the page was opened for', async () => {
    const [first, second] = [await buildAccount(), await buildAccount()];
    const visitor = await app.signIn(second);
    const { body } = await visitor.get('/api/me').set('x-sentiers-account', first._id).expect(409);
    expect(body.code).toBe('actor_changed');
    await visitor.get('/api/me').set('x-sentiers-account', second._id).expect(200);
    await expect(visitor.connect({ account: first._id })).rejects.toMatchObject({ code: 'actor_changed' });
    await visitor.connect({ account: second._id });
  });
});

describe('one’s own settings', () => {
  it('changes what is given and keeps the rest', async () => {
    const visitor = await app.signIn(await buildAccount());
    const { body } = await visitor
      .patch('/api/me/preferences', { locale: 'en', lightMode: true })
      .expect(200);
    expect(body.preferences).toEqual({
      locale: 'en',
      scheme: 'system',
      presenceHidden: false,
      enterSends: true,
      lightMode: true,
    });
    await visitor.patch('/api/me/preferences', { locale: 'de' }).expect(400);
    expect((await visitor.get('/api/me')).body.preferences.locale).toBe('en');
  });

  it('accepts the charter in force only', async () => {
    const visitor = await app.signIn(await buildAccount({ charter: null, charterAt: null }));
    const { charterVersion, charterAccepted, charterAcceptedAt } = (await visitor.get('/api/me')).body;
    expect([charterAccepted, charterAcceptedAt]).toEqual([null, null]);
    await visitor.put('/api/me/charter', { version: charterVersion + 1 }).expect(400);
    const { body } = await visitor.put('/api/me/charter', { version: charterVersion }).expect(200);
    expect(body.charterAccepted).toBe(charterVersion);
    expect(Date.parse(body.charterAcceptedAt)).toBeGreaterThan(Date.now() - 60_000);
    const again = await visitor.put('/api/me/charter', { version: charterVersion }).expect(200);
    expect(again.body.charterAcceptedAt).toBe(body.charterAcceptedAt);
  });

  it('gives the charter to anyone, in their language, and no version that never was', async () => {
    const member = await app.signIn(await buildAccount());
    const { charterAccepted } = (await member.get('/api/me').expect(200)).body;
    const accepted = await member.get(`/api/charter?version=${charterAccepted}`).expect(200);
    expect(accepted.body.text).toContain('un lieu d’entraide');
    const { body } = await app.visitor().get('/api/charter').set('Accept-Language', 'en').expect(200);
    expect(body.version).toBe(charterAccepted);
    expect(body.text).toContain('help one another');
    const chosen = await app.visitor().get('/api/charter?locale=en').expect(200);
    expect(chosen.body).toEqual(body);
    await member.get('/api/charter?version=99').expect(404);
    await member.get('/api/charter?version=une').expect(400);
  });
});
