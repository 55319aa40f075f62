import { expect, it } from 'vitest';
import { AccountModel } from '../features/accounts/accounts.model.ts';
import { loadActor } from '../features/memberships/memberships.queries.ts';
import { useTestApp } from '../test/app.ts';
import { buildAccount } from '../test/factories/build-account.ts';
import { tokenIn } from '../test/mailbox.ts';
import { createCoordinator } from './coordinator-create.ts';

const app = useTestApp();
const password = 'un-autre-chemin-creux';
const coordination = { role: 'coordinator', scope: { kind: 'programme', id: null } };

it('makes the first account, whose link lets choose a password once', async () => {
  const link = await createCoordinator('Anne Lemaire', 'anne@exemple.test');
  const visitor = app.visitor();
  const token = tokenIn(link);
  const { body } = await visitor.post('/api/password-resets/redeem', { token, password }).expect(200);
  expect(body).toMatchObject({
    email: 'anne@exemple.test',
    person: { name: 'Anne Lemaire', role: 'coordinator' },
    grants: [coordination],
    charterAccepted: null,
    abilities: { invite: true, moderate: true },
  });
  await app.visitor().post('/api/password-resets/redeem', { token, password }).expect(410);
  await app.visitor().post('/api/session', { email: 'anne@exemple.test', password }).expect(200);
});

it('adds the coordination to an account that exists, and makes no second one', async () => {
  const account = await buildAccount();
  await createCoordinator('Quel que soit le nom', account.email);
  expect(await AccountModel.countDocuments({ email: account.email })).toBe(1);
  const { grants } = await loadActor(account._id);
  expect(grants).toHaveLength(2);
  expect(grants).toContainEqual(coordination);
});
