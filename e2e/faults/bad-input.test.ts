import { randomUUID } from 'node:crypto';
import { accessRules } from '@sentiers/shared/access.ts';
import { socketOperations } from '@sentiers/shared/callable.ts';
import type { ErrorCode } from '@sentiers/shared/error-codes.ts';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callBySocket, connectSocket } from './support/calls.ts';
import { fingerprint, settled } from './support/fingerprint.ts';
import { ask, readFresh } from './support/fresh-read.ts';
import {
  type Ids,
  type Operation,
  operations,
  placeOf,
  requestOf,
  sampleInput,
} from './support/operations.ts';
import { makePlaceIds } from './support/place-ids.ts';
import { type Answer, findFaults, notRefusedAs, readAnswer } from './support/refusals.ts';
import { openStage, type Seat, type Stage } from './support/stage.ts';

let stage: Stage;
let own: Ids;
let others: Ids;
let socket: Socket;
const bySocket: ReadonlySet<string> = new Set(socketOperations);
const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';

/** One value for each way in which a field may be wrong. */
const hostile: readonly unknown[] = [
  ...[
    null,
    true,
    42,
    -1,
    1.5,
    2 ** 53,
    [],
    ['x'],
    {},
    { $gt: '' },
    JSON.parse('{"__proto__":{"admin":true}}'),
  ],
  ...['', ' ', '\ud800', 'a\u0000b', '../../etc/passwd', '{"$ne":null}', script, 'x'.repeat(60_000)],
];

beforeAll(async () => {
  stage = await openStage({ people: 2 });
  own = await makePlaceIds(stage, stage.cohort);
  others = await makePlaceIds(stage, stage.otherCohort);
  socket = await connectSocket(stage.server.baseUrl, stage.coordinator);
  await settled();
});

afterAll(async () => {
  socket?.disconnect();
  await stage.close();
});

async function callByHttp(seat: Seat, operation: Operation, input: Record<string, unknown>): Promise<Answer> {
  const { path, init } = requestOf(operation, input);
  return readAnswer(await ask(stage.server.baseUrl, seat, path, init));
}

interface Try {
  operation: Operation;
  field: string;
  value: unknown;
}

/** Every field of every operation with every value that its schema refuses. */
function tries(isPossible: (operation: Operation, field: string, value: unknown) => boolean): Try[] {
  return operations.flatMap((operation) =>
    operation.fields.flatMap((field) =>
      hostile
        .filter((value) => isPossible(operation, field, value))
        .filter((value) => !accepts(operation, field, value))
        .map((value) => ({ operation, field, value })),
    ),
  );
}

function accepts(operation: Operation, field: string, value: unknown): boolean {
  return operation.schema.safeParse({ ...sampleInput(operation, own), [field]: value }).success;
}

/** An address holds text only, and not too much of it. */
function fitsHttp(operation: Operation, field: string, value: unknown): boolean {
  const place = placeOf(operation, field);
  if (place === 'body') return true;
  if (typeof value === 'string') return value.length < 4_000 && (place === 'query' || value !== '');
  return place === 'query' && typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

const show = ({ operation, field, value }: Try) =>
  `${operation.name} ${field}=${JSON.stringify(value).slice(0, 40)}`;

it('can make an input of every operation that its schema accepts', () => {
  const unmade = operations.filter(
    (operation) =>
      operation.name !== 'people.setPhoto' &&
      !operation.schema.safeParse(sampleInput(operation, own)).success,
  );
  expect(unmade.map(({ name }) => name)).toEqual([]);
  expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(accessRules).sort());
});

it('refuses each wrong field of each operation by HTTP, and leaves nothing behind', {
  timeout: 120_000,
}, async () => {
  const before = await fingerprint();
  const all = tries(fitsHttp);
  expect(all.length).toBeGreaterThan(800);
  const faults = await findFaults(all, async (one) => {
    const { operation, field, value } = one;
    const codes: ErrorCode[] = ['invalid_input'];
    if (operation.name === 'people.setPhoto') codes.push('unsupported_media');
    const input = { ...sampleInput(operation, own), [field]: value };
    const fault = notRefusedAs(await callByHttp(stage.coordinator, operation, input), codes);
    return fault && `${show(one)}: ${fault}`;
  });
  expect(faults).toEqual([]);
  expect(await fingerprint()).toEqual(before);
});

it('refuses them by the socket too, which calls no other operation', { timeout: 120_000 }, async () => {
  const before = await fingerprint();
  const all = tries(() => true);
  expect(all.length).toBeGreaterThan(1_000);
  const faults = await findFaults(all, async (one) => {
    const { operation, field, value } = one;
    const code = bySocket.has(operation.name) ? 'invalid_input' : 'method_not_allowed';
    const input = { ...sampleInput(operation, own), [field]: value };
    const fault = notRefusedAs(await callBySocket(socket, operation.name, input), [code]);
    return fault && `${show(one)}: ${fault}`;
  });
  expect(faults).toEqual([]);
  expect(await fingerprint()).toEqual(before);
});

it('refuses an input that is no object, and an operation that is no name', async () => {
  const before = await fingerprint();
  const inputs = [null, true, 7, 'text', [], [[]], [{}]];
  const written = operations.filter(
    (operation) =>
      operation.method !== 'GET' && operation.fields.some((field) => placeOf(operation, field) === 'body'),
  );
  const faults = await findFaults(
    written.flatMap((operation) => inputs.map((input) => ({ operation, input }))),
    async ({ operation, input }) => {
      const { path } = requestOf(operation, sampleInput(operation, own));
      const init = { method: operation.method, body: JSON.stringify(input) };
      const answer = await readAnswer(await ask(stage.server.baseUrl, stage.coordinator, path, init));
      const fault = notRefusedAs(answer, ['invalid_input']);
      return fault && `${operation.name} ${JSON.stringify(input)}: ${fault}`;
    },
  );
  for (const name of [null, 7, {}, ['messages', 'post'], ['messages.post']]) {
    const fault = notRefusedAs(await callBySocket(socket, name, {}), ['invalid_input']);
    if (fault) faults.push(`${JSON.stringify(name)}: ${fault}`);
  }
  for (const name of [
    '',
    '__proto__',
    'constructor.constructor',
    'messages',
    'messages.post.x',
    'messages.__proto__',
  ]) {
    const fault = notRefusedAs(await callBySocket(socket, name, {}), ['not_found']);
    if (fault) faults.push(`${name}: ${fault}`);
  }
  expect(faults).toEqual([]);
  expect(await fingerprint()).toEqual(before);
});

it('answers ids of another cohort as those of nothing at all', { timeout: 120_000 }, async () => {
  const before = await fingerprint();
  const [member] = stage.cohort.members as [Seat];
  const membersSocket = await connectSocket(stage.server.baseUrl, member);
  const named = operations.filter(({ name }) => 'entity' in accessRules[name as keyof typeof accessRules]);
  expect(named.length).toBeGreaterThan(35);
  const nowhere = Object.fromEntries(Object.keys(others).map((name) => [name, randomUUID()]));
  const faults = await findFaults(named, async (operation) => {
    const [theirs, nothing] = [others, nowhere].map((ids) => sampleInput(operation, ids));
    if (!theirs || !nothing) throw new Error('no input');
    const answers = [
      await callByHttp(member, operation, theirs),
      await callByHttp(member, operation, nothing),
    ];
    if (bySocket.has(operation.name)) {
      answers.push(await callBySocket(membersSocket, operation.name, theirs));
      answers.push(await callBySocket(membersSocket, operation.name, nothing));
    }
    const wrong = answers
      .map((answer) => notRefusedAs(answer, ['not_found']))
      .filter((fault) => fault !== null);
    return wrong.length > 0 ? `${operation.name}: ${wrong.join(' · ')}` : null;
  });
  membersSocket.disconnect();
  expect(faults).toEqual([]);
  expect(await fingerprint()).toEqual(before);
});

it('takes scripts for the words they are, and never answers a page', { timeout: 60_000 }, async () => {
  const { baseUrl } = stage.server;
  const secrets = new Set(['password', 'current']);
  const taken: string[] = [];
  const faults = await findFaults(
    operations,
    async (operation) => {
      const fields = operation.fields.filter(
        (field) => !secrets.has(field) && accepts(operation, field, script),
      );
      if (fields.length === 0) return null;
      const scripts = Object.fromEntries(fields.map((field) => [field, script]));
      const input: Record<string, unknown> = { ...sampleInput(operation, own), ...scripts };
      // A closed thread would take no message.
      if ('closed' in input) input.closed = false;
      const { path, init } = requestOf(operation, input);
      const response = await ask(baseUrl, stage.coordinator, path, init);
      const type = response.headers.get('content-type') ?? '';
      const isPlain =
        type.startsWith('application/json') && response.headers.get('x-content-type-options') === 'nosniff';
      if (!isPlain || response.status >= 500) return `${operation.name}: ${response.status} ${type}`;
      const text = await response.text();
      if (response.ok) taken.push(...fields.map((field) => `${operation.name} ${field}`));
      const isWhole = !text.includes('alert(1)') || text.includes(JSON.stringify(script).slice(1, -1));
      return isWhole ? null : `${operation.name} changed what was written: ${text}`;
    },
    1,
  );
  expect(faults).toEqual([]);
  expect(taken).toEqual(
    expect.arrayContaining(['messages.post body', 'threads.create title', 'people.updateMine name']),
  );
  const { messages } = await readFresh(baseUrl, stage.coordinator, own.conversationId ?? '');
  expect(messages.at(-1)?.body).toBe(script);
});
