import type { ErrorBody } from '@sentiers/shared/error-body.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { describe, expect, test } from 'vitest';
import type { Call } from '../api/operations.ts';
import { UnreachableError } from '../api/unreachable-error.ts';
import { SimClock, seededRandom, settle } from '../journal/testing/sim-clock.ts';
import { Connection } from './connection.ts';
import type { EndingReason, SocketListener } from './socket-port.ts';
import { Transport } from './transport.ts';

/** A connection whose socket does what the test says. */
async function stage({ http = async () => undefined as never }: { http?: Call } = {}) {
  const clock = new SimClock();
  const said: unknown[] = [];
  let listener: SocketListener | undefined;
  let connected = false;
  let tries = 0;
  let answer: () => unknown = () => ({ ok: true, status: 200, data: 'by the socket' });
  const connection = new Connection({
    clock,
    random: seededRandom(1),
    open: async (given) => {
      listener = given;
      return {
        get isConnected() {
          return connected;
        },
        connect: () => {
          tries += 1;
        },
        disconnect: () => {
          connected = false;
        },
        ask: async (event, input) => {
          said.push([event, ...input]);
          return answer();
        },
        say: (event, input) => void said.push([event, input]),
      };
    },
  });
  connection.start();
  await settle();
  return {
    ...{
      clock,
      connection,
      said,
      transport: new Transport(connection, http, () => Promise.reject(new UnreachableError())),
    },
    state: () => connection.state.getSnapshot(),
    tries: () => tries,
    answerWith: (give: () => unknown) => {
      answer = give;
    },
    connect() {
      connected = true;
      listener?.onChange({ kind: 'connected' });
    },
    drop(byServer = false) {
      connected = false;
      listener?.onChange({ kind: 'disconnected', byServer });
    },
    refuse: (error: ErrorBody | null) => listener?.onChange({ kind: 'refused', error }),
    tell: (reason: EndingReason) => listener?.onEvent({ name: 'session.ended', data: { reason } }),
  };
}

const refusal = (code: ErrorBody['code'], retryAfter?: number): ErrorBody => ({
  code,
  message: '',
  ...(retryAfter === undefined ? {} : { details: { retryAfter } }),
});

describe('the connection', () => {
  test('says nothing of a short loss, then since when the network is away', async () => {
    const { clock, connect, drop, state } = await stage();
    connect();
    expect(state()).toEqual({ kind: 'online' });
    drop();
    const lostAt = clock.now();
    expect(state()).toEqual({ kind: 'connecting' });
    await clock.pass(9 * 60_000);
    expect(state()).toEqual({ kind: 'offline', since: lostAt });
    connect();
    expect(state()).toEqual({ kind: 'online' });
  });

  test('believes the device when it says that the network is gone, and tries at once when it is back', async () => {
    const { connect, connection, state, tries } = await stage();
    connect();
    connection.networkChanged(false);
    expect(state().kind).toBe('offline');
    const before = tries();
    connection.networkChanged(true);
    expect(tries()).toBe(before + 1);
  });

  test.each([
    ['unauthenticated', { kind: 'signed-out', reason: 'expired' }],
    ['forbidden', { kind: 'signed-out', reason: 'suspended' }],
    ['actor_changed', { kind: 'other-account' }],
  ] as const)('refused with %s at the handshake, it stops until someone signs in', async (code, expected) => {
    const { clock, connect, connection, refuse, state, tries } = await stage();
    refuse(refusal(code));
    expect(state()).toEqual(expected);
    const before = tries();
    await clock.pass(10 * 60_000);
    expect([tries(), state()]).toEqual([before, expected]);
    connection.start();
    expect(tries()).toBe(before + 1);
    connect();
    expect(state()).toEqual({ kind: 'online' });
  });

  test('refused for its pace, it comes back when it was told', async () => {
    const { clock, refuse, tries } = await stage();
    refuse(refusal('rate_limited', 60));
    const before = tries();
    await clock.pass(59_000);
    expect(tries()).toBe(before);
    await clock.pass(2_000);
    expect(tries()).toBe(before + 1);
  });

  test('let go by the server, it comes back by itself; told that the session ended, it does not', async () => {
    const { clock, connect, drop, state, tell, tries } = await stage();
    connect();
    const before = tries();
    drop(true);
    await clock.pass(2_000);
    expect(tries()).toBe(before + 1);
    connect();
    tell('suspended');
    drop(true);
    await clock.pass(10 * 60_000);
    expect(tries()).toBe(before + 1);
    expect(state()).toEqual({ kind: 'signed-out', reason: 'suspended' });
  });
});

describe('the transport', () => {
  const byHttp: Call = async () => 'by HTTP' as never;
  const input = { conversationId: 'c', clientId: 'm', body: 'b' };

  test('prefers the open socket, and gives the body alone', async () => {
    const { connect, said, transport } = await stage({ http: byHttp });
    connect();
    expect(await transport.call('messages.post', input)).toBe('by the socket');
    expect(said).toEqual([['call', 'messages.post', input]]);
  });

  test('goes by HTTP without a socket, for what no socket takes, and when it does not answer', async () => {
    const { answerWith, connect, transport } = await stage({ http: byHttp });
    expect(await transport.call('messages.post', input)).toBe('by HTTP');
    connect();
    expect(await transport.call('me.get', {})).toBe('by HTTP');
    answerWith(() => {
      throw new UnreachableError();
    });
    expect(await transport.call('messages.post', input)).toBe('by HTTP');
  });

  test("does not ask again where the server's word is clear", async () => {
    let asked = 0;
    const http: Call = async () => {
      asked += 1;
      return undefined as never;
    };
    const { answerWith, connect, state, transport } = await stage({ http });
    connect();
    answerWith(() => ({ ok: false, error: refusal('thread_closed') }));
    await expect(transport.call('messages.post', input)).rejects.toMatchObject({ code: 'thread_closed' });
    answerWith(() => ({ ok: false, error: refusal('unauthenticated') }));
    await expect(transport.call('messages.post', input)).rejects.toBeInstanceOf(AppError);
    expect(asked).toBe(0);
    expect(state()).toEqual({ kind: 'signed-out', reason: 'expired' });
  });

  test('sends nothing once it may not: neither by the socket, nor by HTTP after it', async () => {
    const { answerWith, connect, said, transport } = await stage({ http: byHttp });
    connect();
    await expect(transport.callWhile('messages.post', input, () => false)).rejects.toBeInstanceOf(
      UnreachableError,
    );
    expect(said).toEqual([]);
    let mayLeave = true;
    answerWith(() => {
      mayLeave = false;
      throw new UnreachableError();
    });
    const late = transport.callWhile('messages.post', input, () => mayLeave);
    await expect(late).rejects.toBeInstanceOf(UnreachableError);
  });
});
