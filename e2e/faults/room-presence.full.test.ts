import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { RunningServer } from '../fixtures/server.ts';
import { Device } from './support/device.ts';
import { openLiveRoom } from './support/live-room.ts';
import { openStage, type Stage } from './support/stage.ts';

let stage: Stage;
let second: RunningServer;

beforeAll(async () => {
  stage = await openStage({ people: 6 });
  second = await stage.startAnotherServer();
});

afterAll(() => stage.close());

/** What a phone was told last: how many are in the room. */
function lastCount({ network }: Device): number | undefined {
  const told = network.told.flatMap((event) => (event.name === 'room.present' ? [event.data.count] : []));
  return told.at(-1);
}

it('counts who is in a room over two servers, and no more those of one that died', {
  timeout: 240_000,
}, async () => {
  const room = await openLiveRoom(stage);
  const devices = stage.cohort.members.map(
    (seat, at) => new Device({ url: at < 4 ? stage.server.baseUrl : second.baseUrl, seat }),
  );
  try {
    for (const { client } of devices) {
      await client.start();
      client.conversation(room.id).open();
    }
    const [first, , , , ...onSecond] = devices;
    await vi.waitFor(() => expect(devices.map(lastCount)).toEqual(devices.map(() => 6)), {
      timeout: 60_000,
      interval: 200,
    });
    await second.kill();
    await vi.waitFor(() => expect(first && lastCount(first)).toBe(4), { timeout: 90_000, interval: 200 });
    await second.restart();
    await vi.waitFor(
      () => expect([first, ...onSecond].map((one) => one && lastCount(one))).toEqual([6, 6, 6]),
      {
        timeout: 90_000,
        interval: 200,
      },
    );
  } finally {
    await Promise.all(devices.map(({ client }) => client.stop()));
  }
});
