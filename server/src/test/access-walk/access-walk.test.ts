import { accessRules } from '@sentiers/shared/access.ts';
import type { AccessRule } from '@sentiers/shared/access-rule.ts';
import type { Actor } from '@sentiers/shared/actor.ts';
import { socketOperations } from '@sentiers/shared/callable.ts';
import { contract, type OperationName } from '@sentiers/shared/contract.ts';
import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { contractOperations } from '../../platform/http/operations.ts';
import { useTestApp } from '../app.ts';
import type { TestSocket, Visitor } from '../visitor.ts';
import { inputs } from './inputs.ts';
import { buildGuests, buildRows, type Row, rows } from './people.ts';
import type { Target } from './target-makers.ts';
import { expectedOutcome, freshTarget, type Outcome, targetsOf } from './targets.ts';
import { buildWorld, type World } from './world.ts';

const app = useTestApp();
const operations = contractOperations() as OperationName[];
const rules: Readonly<Record<string, AccessRule>> = accessRules;

/** These end sessions of who calls them: everyone comes again afterwards, guests as others. */
const endsSession = new Set<string>(['session.destroy', 'session.destroyAll']);
const refusals = new Set<string>(['forbidden', 'not_found', 'unauthenticated']);

let world: World;
let people: Map<Row, Actor | null>;
const browsers = new Map<Row, Visitor>();
const sockets = new Map<Row, TestSocket>();

beforeAll(async () => {
  world = await buildWorld(app);
  people = await buildRows(world);
  await everyoneComes();
});

async function everyoneComes(): Promise<void> {
  for (const [row, guest] of await buildGuests(world)) people.set(row, guest);
  for (const [row, actor] of people) {
    const visitor = actor ? await app.signIn(actor) : app.visitor();
    browsers.set(row, visitor);
    if (actor && !actor.suspended) sockets.set(row, await visitor.connect());
  }
}

it('has a line for every operation, and a rule', () => {
  expect(Object.keys(inputs).sort()).toEqual([...operations].sort());
  expect(Object.keys(accessRules).sort()).toEqual([...operations].sort());
});

describe.each(operations)('%s', (operation) => {
  it('answers each row as its rule says, by HTTP', async () => {
    await walk(operation, (row, input) => byHttp(browsers.get(row) ?? app.visitor(), operation, input));
    if (endsSession.has(operation)) await everyoneComes();
  });
});

describe.each(socketOperations)('%s', (operation) => {
  it('answers each row as its rule says, by the socket', async () => {
    await walk(operation, async (row, input) => {
      const socket = sockets.get(row);
      if (!socket) return null;
      const answer = await socket.call(operation, input);
      return answer.ok ? 'allowed' : outcomeOf(answer.error.code);
    });
  });
});

it('opens no socket for nobody, nor for who is suspended', async () => {
  await expect(app.visitor().connect()).rejects.toMatchObject({ code: 'unauthenticated' });
  const suspended = people.get('suspended');
  await expect((await app.signIn(suspended?.personId ?? '')).connect()).rejects.toMatchObject({
    code: 'forbidden',
  });
});

it('lists nothing to who only accompanies an organisation, but what is about that', async () => {
  const browser = browsers.get('accompanying incubator') ?? app.visitor();
  for (const path of ['/api/channels', '/api/cohorts', '/api/me/threads', '/api/reports']) {
    expect((await browser.get(path).expect(200)).body.items).toEqual([]);
  }
  const lines = (await browser.get('/api/inbox').expect(200)).body.items as Notice[];
  expect(lines.filter(({ subject }) => !subject)).toEqual([]);
});

/** Tries an operation on each of its targets as each row; `ask` answers null where the row has no such way. */
async function walk(
  operation: OperationName,
  ask: (row: Row, input: Record<string, unknown>) => Promise<Outcome | null>,
): Promise<void> {
  const differences: string[] = [];
  for (const each of await targetsOf(operation, world)) {
    const target = each && (await freshTarget(operation, each, world));
    await Promise.all(
      rows.map(async (row) => {
        const actor = people.get(row) ?? null;
        // Who is refused changes nothing: only who is let in gets a thing of their own to change.
        const changes = target && expectedOutcome(operation, actor, target) === 'allowed';
        const tried = changes ? await freshTarget(operation, target, world) : target;
        const wanted = expectedOutcome(operation, actor, tried);
        const got = await ask(row, await inputFor(operation, tried));
        if (got !== null && got !== wanted) {
          differences.push(`${row}, ${tried?.name ?? 'no target'}: ${got} where the rule says ${wanted}`);
        }
      }),
    );
  }
  expect(differences).toEqual([]);
}

async function inputFor(operation: OperationName, target: Target | null): Promise<Record<string, unknown>> {
  const rule = rules[operation];
  const given = { ...(await inputs[operation](world, target)) };
  if (!rule || !('entity' in rule) || !target) return given;
  return { ...given, [rule.by]: rule.by.endsWith('Ids') ? [target.id] : target.id };
}

async function byHttp(visitor: Visitor, operation: string, input: Record<string, unknown>): Promise<Outcome> {
  const [feature = '', name = ''] = operation.split('.');
  const routes = contract as unknown as Record<string, Record<string, { '~orpc': { route: Route } }>>;
  const route = routes[feature]?.[name]?.['~orpc'].route;
  if (!route) throw new Error(`${operation} has no route`);
  const rest = { ...input };
  const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(rest[key]);
    delete rest[key];
    return encodeURIComponent(value);
  });
  const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const query = new URLSearchParams(
    Object.entries(rest).map(([key, value]): [string, string] => [key, String(value)]),
  );
  const { status, body } =
    method === 'get' ? await visitor.get(`/api${path}?${query}`) : await visitor[method](`/api${path}`, rest);
  if (status < 400) return 'allowed';
  expect(status).toBeLessThan(500);
  return outcomeOf(body.code);
}

interface Route {
  method: string;
  path: string;
}

/** An error that only one with access gets tells that access was given. */
function outcomeOf(code: string): Outcome {
  // What is forbidden as long as a room is not open says why.
  if (code === 'room_not_open') return 'forbidden';
  return refusals.has(code) ? (code as Outcome) : 'allowed';
}
