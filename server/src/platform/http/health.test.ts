import mongoose from 'mongoose';
import { expect, inject, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildAccount } from '../../test/factories/build-account.ts';

const app = useTestApp();

it('lives but is not ready while the database is away, and says so everywhere', async () => {
  const visitor = await app.signIn(await buildAccount());
  await visitor.get('/readyz').expect(200);
  const { name } = mongoose.connection;
  await mongoose.disconnect();
  await visitor.get('/healthz').expect(200);
  expect((await visitor.get('/readyz').expect(503)).body).toEqual({ status: 'unavailable' });
  expect((await visitor.get('/api/me').expect(503)).body.code).toBe('unavailable');
  // Back for the clean-up of this file's database.
  await mongoose.connect(inject('mongodbUri'), { dbName: name });
});

it('keeps a connection for the next request longer than a proxy does', async () => {
  // Node takes a second off what it announces.
  const kept = (await app.visitor().get('/healthz').set('connection', 'keep-alive').expect(200)).headers[
    'keep-alive'
  ];
  expect(Number(/timeout=(\d+)/.exec(kept ?? '')?.[1])).toBeGreaterThan(60);
});
