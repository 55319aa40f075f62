import { expect, test } from 'vitest';
import { onePerson, room } from './testing/one-person.ts';

test.each([
  [true, 0],
  [false, 1],
])(
  'drafts that stay here (%s) are on the server: %i, and on the device all the same',
  async (draftsStayHere, count) => {
    const { clock, server, device, open } = onePerson();
    const tab = await open({ draftsStayHere });
    void tab.client.drafts.write(`thread:${room}`, { body: 'à moitié' });
    await clock.pass(15_000);
    const { items } = server.handle('drafts.list', {}, 'anna') as { items: unknown[] };
    expect(items).toHaveLength(count);
    const kept = await device.connect().transaction(['drafts'], ({ drafts }) => drafts.all());
    expect(kept).toMatchObject([{ content: { body: 'à moitié' } }]);
    await Promise.all([tab.client.stop(), clock.pass(5_000)]);
  },
);
