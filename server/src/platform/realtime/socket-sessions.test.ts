import mongoose from 'mongoose';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { config } from '../../config.ts';
import { useTestApp } from '../../test/app.ts';
import { buildAccount } from '../../test/factories/build-account.ts';

// The minute between two reviews of sessions passes when the test says so.
vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
afterAll(() => vi.useRealTimers());

const unlimited = Object.fromEntries(Object.keys(config().limits).map((name) => [name, 0]));
// Jobs are looked for every second here, not twenty times a second: the minute has fewer turns.
const app = useTestApp({
  environment: 'development',
  limits: { ...config().limits, ...unlimited, socketsPerAccount: 2 },
});

describe('a socket', () => {
  it('ends with its session, when that is too old', async () => {
    const account = await buildAccount();
    const [old, young] = [await app.signIn(account), await app.signIn(await buildAccount())];
    const [socket, witness] = [await old.connect(), await young.connect()];
    await mongoose.connection
      .collection('sessions')
      .updateMany({ 'session.passport.user': account._id }, { $set: { expires: new Date(Date.now() - 1) } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await socket.waitFor('session.ended')).toEqual({ reason: 'expired' });
    await socket.disconnected();
    await witness.settled();
    expect(witness.received('session.ended')).toEqual([]);
  });

  it('is one of a few for each person', async () => {
    const visitor = await app.signIn(await buildAccount());
    const first = await visitor.connect();
    await visitor.connect();
    await expect(visitor.connect()).rejects.toMatchObject({ code: 'rate_limited' });
    first.raw.disconnect();
    await vi.waitFor(() => visitor.connect(), { timeout: 5_000, interval: 50 });
  });

  it('answers once the request that opened it is let go, and by long polling where websockets are cut', async () => {
    const visitor = await app.signIn(await buildAccount());
    const socket = await visitor.connect();
    expect(await socket.call('inbox.badges')).toMatchObject({ ok: true });
    const polling = await visitor.get('/socket.io/?EIO=4&transport=polling').expect(200);
    expect(polling.text).toMatch(/^0\{"sid"/);
  });
});
