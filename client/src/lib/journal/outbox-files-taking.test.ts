import { describe, expect, test } from 'vitest';
import { FileNotKept } from './outbox-files.ts';
import { context, first, oneTab, room, second } from './testing/files-stage.ts';

describe('files that are being stored', () => {
  test('are there from the moment they are added: words sent before they are stored leave with them', async () => {
    const { world, tab, outbox, done, bodies } = await oneTab();
    const content = new Blob([new Uint8Array(40_000)]);
    tab().link.cut();
    const file = { id: first, name: 'a.txt', kind: 'document', voice: null, content } as const;
    const added = outbox().files.add(context, [file]);
    const { files, taking } = outbox().getSnapshot();
    expect([files, [...taking]]).toMatchObject([[{ id: first, context, bytes: 40_000 }], [first]]);
    expect(await outbox().files.contentOf(first)).toBe(content);
    await done(outbox().sendMessage({ conversationId: room }, `mot [a.txt](file:${first})`));
    await added;
    expect(outbox().getSnapshot()).toMatchObject({ files: [{ context: null }], taking: new Set() });
    tab().link.restore();
    await world.clock.pass(60_000);
    expect(bodies().at(-1)).toBe('mot');
    expect(world.server.read(room).at(-1)?.files).toMatchObject([{ id: first }]);
  });

  test('that find no place here keep their words where they were written, for every kind of words', async () => {
    const { outbox, done } = await oneTab();
    const content = { size: 1, read: () => 'what no storage can copy' } as unknown as Blob;
    const added = outbox().files.add(context, [
      { id: first, name: 'a.txt', kind: 'document', voice: null, content },
    ]);
    const body = `mot [a.txt](file:${first})`;
    const message = { id: 'message-1', conversationId: room, revision: 1 };
    const sent = [
      outbox().sendMessage({ conversationId: room }, body),
      outbox().createThread({ channelId: 'channel', kind: 'discussion', title: 'Titre', body }),
      outbox().writeTo({ personIds: ['bilal'], names: 'Bilal', body }),
      outbox().edit(message, body),
    ];
    const [kept, ...outcomes] = await done(Promise.allSettled([added, ...sent]));
    expect(kept).toMatchObject({ status: 'rejected' });
    expect(outcomes.map((one) => one.status === 'rejected' && one.reason)).toEqual(
      sent.map(() => expect.any(FileNotKept)),
    );
    expect(outbox().getSnapshot()).toMatchObject({
      entries: [],
      files: [],
      taking: new Set(),
      lost: new Set([first]),
    });
    const without = await done(outbox().sendMessage({ conversationId: room }, 'mot'));
    expect(without.work).toMatchObject({ body: 'mot' });
  });

  test('that are given up are out of sight at once, stored or not, and no words take them along', async () => {
    const { outbox, done, add } = await oneTab();
    await add(first);
    const content = new Blob(['x']);
    const adding = outbox().files.add(context, [
      { id: second, name: 'b.txt', kind: 'document', voice: null, content },
    ]);
    const removals = [outbox().files.remove(first), outbox().files.remove(second)];
    expect(outbox().getSnapshot().files).toEqual([]);
    await done(Promise.all([adding, ...removals]));
    expect(outbox().getSnapshot()).toMatchObject({ files: [], taking: new Set() });
    expect(await done(outbox().files.contentOf(second))).toBeNull();
  });
});
