import { expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildPerson } from '../../test/factories/build-person.ts';
import { ThemeModel } from './themes.model.ts';

const app = useTestApp();

it('lists all themes of the programme, in the order of their French names, to whoever is signed in', async () => {
  await ThemeModel.deleteMany({});
  await ThemeModel.insertMany([
    { _id: 'zones', label: 'Zones blanches' },
    { _id: 'eau', label: 'Eau' },
    { _id: 'energie', label: 'Énergie' },
  ]);
  const visitor = await app.signIn(await buildPerson());
  const { body } = await visitor.get('/api/themes').expect(200);
  expect(body).toEqual({
    items: [
      { key: 'eau', label: 'Eau' },
      { key: 'energie', label: 'Énergie' },
      { key: 'zones', label: 'Zones blanches' },
    ],
  });
  await app.visitor().get('/api/themes').expect(401);
});
