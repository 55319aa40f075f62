import { calm } from './simulated-network.ts';
import { SimulatedWorld } from './simulated-world.ts';

export const room = 'conversation-1';
export const context = `thread:${room}`;

/** Someone's only tab, to which they add files; the world's clock paces what it stores. */
export async function oneTab() {
  const world = new SimulatedWorld({ seed: 7, weather: calm, people: ['anna'], peers: true });
  await world.clock.pass(1_000);
  const tab = () => world.tabs[0] as NonNullable<(typeof world.tabs)[0]>;
  const outbox = () => tab().client.outbox;
  /** Lets the transactions of a call run, which the world's clock paces. */
  const done = async <Result>(work: Promise<Result>): Promise<Result> => {
    await world.clock.pass(500);
    return work;
  };
  const add = async (
    id: string,
    { name = 'a.txt', bytes = 40_000, kind = 'document' as 'document' | 'image' } = {},
  ) => {
    const content = new Blob([new Uint8Array(bytes)]);
    await done(outbox().files.add(context, [{ id, name, kind, voice: null, content }]));
  };
  const send = (words: string, ...ids: string[]) => {
    const body = [words, ...ids.map((id) => `[a.txt](file:${id})`)].join(' ');
    return done(outbox().sendMessage({ conversationId: room }, body));
  };
  const bodies = () => world.server.read(room).map(({ body }) => body.split(' ')[0]);
  return { world, tab, outbox, done, add, send, bodies };
}

export const [first, second] = [
  '018f0000-0000-7000-8000-000000000001',
  '018f0000-0000-7000-8000-000000000002',
] as const;
