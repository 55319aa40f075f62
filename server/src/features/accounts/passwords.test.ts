import { describe, expect, it } from 'vitest';
import { checkChosenPassword } from './password-rules.ts';
import { hashPassword, matchesPassword } from './passwords.ts';

const owner = { name: 'Éloïse Marchand', email: 'e.marchand@lesmains.example.org' };

describe('a chosen password', () => {
  it.each([
    ['motdepasse123', 'password_common'],
    ['password1234', 'password_common'],
    ['azertyuiop12', 'password_common'],
    ['123456789012', 'password_common'],
    ['aaaaaaaaaaaaaaaa', 'password_common'],
    ['Bonjour123456', 'password_common'],
    ['P@ssw0rd2025!', 'password_common'],
    ['EloiseMarchand1', 'password_personal'],
    ['marchand-2025', 'password_personal'],
  ])('%s is refused: %s', async (password, reason) => {
    await expect(checkChosenPassword(password, owner)).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: [{ path: ['password'], reason }] },
    });
  });

  it.each(['la-route-des-cimes', 'Jaimelesfraises des bois', 'soleil-rivière-42', 'x9$Kq2!vPz7w'])(
    '%s is taken',
    async (password) => {
      await expect(checkChosenPassword(password, owner)).resolves.toBeUndefined();
    },
  );

  it('is judged in little time, however long', async () => {
    const startedAt = performance.now();
    await checkChosenPassword('ab1'.repeat(86), { name: '', email: '' }).catch(() => undefined);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

describe('a stored password', () => {
  it('is argon2id with 46 MiB, one pass and one lane, salted', async () => {
    const [one, two] = await Promise.all([
      hashPassword('la-route-des-cimes'),
      hashPassword('la-route-des-cimes'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('is found again however the keyboard wrote its accents, and by nothing else', async () => {
    const hash = await hashPassword('rivière-à-truites'.normalize('NFC'));
    expect(await matchesPassword(hash, 'rivière-à-truites'.normalize('NFD'))).toBe(true);
    expect(await matchesPassword(hash, 'riviere-a-truites')).toBe(false);
    expect(await matchesPassword(null, 'rivière-à-truites')).toBe(false);
  });
});
