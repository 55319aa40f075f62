import { conversationChangeSchema } from '@sentiers/shared/conversations/schema.ts';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { list, useDemonstration } from '../../test/demonstration.ts';

const { visitorOf } = useDemonstration(useTestApp());

describe('the demonstration’s journals', () => {
  it('hold dense ranks and versions: asking for all that changed gives all, up to the head', async () => {
    const visitor = visitorOf('coordinator');
    const channels = await list(visitor, '/api/channels');
    let threads = 0;
    for (const channel of channels) {
      const { body: changes } = await visitor.get(`/api/channels/${channel.id}/changes?after=0&limit=500`);
      expect(changes.to).toBe(channel.version);
      for (const thread of await list(visitor, `/api/channels/${channel.id}/threads?limit=100`)) {
        threads += 1;
        const address = `/api/conversations/${thread.id}/changes?after=0&limit=500`;
        const { body } = await visitor.get(address).expect(200);
        const seqs = body.changes.map(({ seq }: { seq?: number }) => seq).filter(Boolean);
        expect(seqs.sort((a: number, b: number) => a - b)).toEqual(
          Array.from({ length: thread.lastSeq }, (_, index) => index + 1),
        );
        expect(body.to).toBe(body.version);
        expect(
          body.changes.filter((change: unknown) => !conversationChangeSchema.safeParse(change).success),
        ).toEqual([]);
      }
    }
    expect(threads).toBe(63);
  });

  it('go on: a message posted in an old thread takes the next rank and version', async () => {
    const visitor = visitorOf('member');
    const [channel] = await list(visitor, '/api/channels');
    const [thread] = await list(visitor, `/api/channels/${channel?.id}/threads`);
    const { body: before } = await visitor.get(`/api/threads/${thread?.id}`).expect(200);
    const posted = await visitor.post(`/api/conversations/${thread?.id}/messages`, {
      clientId: '0198a000-0000-7000-8000-00000000abcd',
      body: 'Et nous, on continue.',
    });
    expect(posted.body).toMatchObject({ seq: before.lastSeq + 1, version: before.version + 1 });
  });
});
