import { expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildAccount } from '../../test/factories/build-account.ts';

const app = useTestApp({ publicUrl: 'https://sentiers.example.org', publicUrlGiven: true });

it('gives cookies that travel by https only, and takes requests from the public address only', async () => {
  const { email, password } = await buildAccount();
  const signIn = (origin: string) =>
    app.visitor().post('/api/session', { email, password }).set('Origin', origin);
  await signIn(app.url).expect(403);
  const { headers } = await signIn('https://sentiers.example.org').expect(200);
  const [cookie] = headers['set-cookie'] as unknown as string[];
  expect(cookie).toMatch(/^__Host-sentiers=.+; Path=\/; Expires=.+; HttpOnly; Secure; SameSite=Lax$/);
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
  const asked = await app
    .visitor()
    .post('/api/session/code', { email })
    .set('Origin', 'https://sentiers.example.org')
    .expect(202);
  expect((asked.headers['set-cookie'] as unknown as string[])[0]).toMatch(
    /^__Host-sentiers-browser=.+; HttpOnly; Secure; SameSite=Lax$/,
  );
});
