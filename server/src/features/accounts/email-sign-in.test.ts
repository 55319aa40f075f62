import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildAccount } from '../../test/factories/build-account.ts';
import { codeIn, mailsTo, tokenIn, waitForMail } from '../../test/mailbox.ts';
import { EmailSignInModel } from './links.model.ts';

const app = useTestApp();

async function ask(email: string, sharedDevice = false) {
  const visitor = app.visitor();
  await visitor.post('/api/session/code', { email, sharedDevice }).expect(202);
  return visitor;
}

function otherCode(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}

describe('signing in by e-mail', () => {
  it('brings a code that works once, in the browser that asked', async () => {
    const { email, _id } = await buildAccount({ password: null });
    const visitor = await ask(email);
    const mail = await waitForMail(email);
    const code = codeIn(mail);
    expect(mail).toContain('Objet : ');
    await app.visitor().post('/api/session/code/redeem', { email, code }).expect(401);
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const { body } = await visitor.post('/api/session/code/redeem', { email, code: spaced }).expect(200);
    expect(body.id).toBe(_id);
    await visitor.get('/api/me').expect(200);
    const again = await visitor.post('/api/session/code/redeem', { email, code }).expect(401);
    expect(again.body.code).toBe('wrong_code');
  });

  it('brings a link that changes nothing when it is looked at, and works once', async () => {
    const { email, _id } = await buildAccount();
    const visitor = await ask(email, true);
    const mail = await waitForMail(email);
    const token = tokenIn(mail);
    const scanner = app.visitor();
    await scanner.get(`/connexion/lien`).expect((response) => expect(response.status).not.toBe(500));
    for (let time = 0; time < 3; time += 1) {
      const { body } = await visitor.post('/api/session/link/inspect', { token }).expect(200);
      expect(body).toEqual({ sameBrowser: true, code: null, email });
    }
    await visitor.get('/api/me').expect(401);
    expect((await visitor.post('/api/session/link', { token }).expect(200)).body.id).toBe(_id);
    expect((await visitor.get('/api/sessions')).body.items).toMatchObject([{ sharedDevice: true }]);
    expect((await visitor.post('/api/session/link', { token }).expect(410)).body.code).toBe('link_expired');
    await visitor.post('/api/session/link/inspect', { token }).expect(410);
  });

  it('shows the code in another browser, and lets nobody in there', async () => {
    const { email } = await buildAccount();
    const desk = await ask(email);
    const mail = await waitForMail(email);
    const phone = app.visitor();
    const { body } = await phone.post('/api/session/link/inspect', { token: tokenIn(mail) }).expect(200);
    expect(body).toEqual({ sameBrowser: false, code: codeIn(mail), email });
    await phone.post('/api/session/link', { token: tokenIn(mail) }).expect(403);
    await desk.post('/api/session/code/redeem', { email, code: body.code }).expect(200);
  });

  it('stops after five wrong codes, the right one included', async () => {
    const { email } = await buildAccount();
    const visitor = await ask(email);
    const code = codeIn(await waitForMail(email));
    const wrong = otherCode(code);
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => visitor.post('/api/session/code/redeem', { email, code: wrong })),
    );
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    await visitor.post('/api/session/code/redeem', { email, code }).expect(401);
  });

  it('counts the last request only', async () => {
    const { email } = await buildAccount();
    const visitor = await ask(email);
    const first = codeIn(await waitForMail(email));
    await visitor.post('/api/session/code', { email }).expect(202);
    const second = codeIn(await waitForMail(email, 1));
    if (first !== second) await visitor.post('/api/session/code/redeem', { email, code: first }).expect(401);
    await visitor.post('/api/session/code/redeem', { email, code: second }).expect(200);
  });

  it('does not work beyond its ten minutes', async () => {
    const { email } = await buildAccount();
    const visitor = await ask(email);
    const mail = await waitForMail(email);
    await EmailSignInModel.updateMany({ email }, { $set: { expiresAt: new Date(Date.now() - 1) } });
    await visitor.post('/api/session/code/redeem', { email, code: codeIn(mail) }).expect(401);
    await visitor.post('/api/session/link', { token: tokenIn(mail) }).expect(410);
  });

  it('does not tell who has an account', async () => {
    const { email } = await buildAccount();
    const [known, unknown] = [app.visitor(), app.visitor()];
    const one = await known.post('/api/session/code', { email });
    const two = await unknown.post('/api/session/code', { email: 'inconnue@exemple.test' });
    expect([two.status, two.body]).toEqual([one.status, one.body]);
    await waitForMail(email);
    const tried = await unknown.post('/api/session/code/redeem', {
      email: 'inconnue@exemple.test',
      code: '123456',
    });
    expect([tried.status, tried.body.code]).toEqual([401, 'wrong_code']);
    expect(await mailsTo('inconnue@exemple.test')).toEqual([]);
  });

  it('stores neither code nor link in clear, nor does the waiting job', async () => {
    const { email } = await buildAccount();
    await ask(email);
    const mail = await waitForMail(email);
    const stored = JSON.stringify([
      await EmailSignInModel.find({ email }).lean(),
      await mongoose.connection.collection('jobs').find().toArray(),
    ]);
    expect(tokenIn(mail)).toHaveLength(43);
    expect(stored).not.toContain(tokenIn(mail));
    expect(stored).not.toContain(codeIn(mail));
  });

  it('writes in the person’s language', async () => {
    const { email, preferences } = await buildAccount();
    await ask(email);
    expect(await waitForMail(email)).toContain('votre code pour Sentiers');
    const english = await buildAccount({ preferences: { ...preferences, locale: 'en' } });
    await ask(english.email);
    expect(await waitForMail(english.email)).toContain('your Sentiers code');
  });
});
