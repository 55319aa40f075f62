import type { NoticeGroup } from '@sentiers/shared/inbox/schema.ts';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, mention, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

async function newcomer(): Promise<Speaker> {
  const actor = await buildActorOfCohort(d.cohortId);
  return new Speaker(actor, await app.signIn(actor));
}

async function groups(who: Speaker, query = ''): Promise<NoticeGroup[]> {
  await consequences();
  return (await who.visitor.get(`/api/inbox/groups?limit=50${query}`).expect(200)).body.items;
}

describe('lines thread by thread', () => {
  it('stand under their thread, that of the latest line first, with what is unread there', async () => {
    const reader = await newcomer();
    const first = await d.nora.open(d.channelId, { title: 'Le premier', body: mention(reader) });
    const second = await d.nora.open(d.channelId, { title: 'Le second', body: mention(reader) });
    await d.karim.say(first.id, `${mention(reader)}, un avis ?`);
    await d.karim.say(first.id, 'Et autre chose');
    const found = await groups(reader);
    expect(found).toMatchObject([
      {
        id: first.id,
        count: 2,
        thread: { title: 'Le premier', channelId: d.channelId, standing: { unread: 3, following: true } },
        lines: [
          { reason: 'mentioned', seq: 2, actor: { id: d.karim.id } },
          { reason: 'mentioned', seq: 1, actor: { id: d.nora.id } },
        ],
      },
      { id: second.id, count: 1, thread: { standing: { unread: 1 } }, lines: [{ seq: 1 }] },
    ]);
    expect(found.flatMap(({ lines }) => lines)).toEqual(
      [...(await reader.inbox())].sort((a, b) => rank(found, a.id) - rank(found, b.id)),
    );
    await reader.read(first.id, 2);
    expect((await groups(reader)).map(({ id }) => id)).toEqual([second.id]);
    expect((await groups(reader, '&open=false')).map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  it('are on exactly one page', async () => {
    const reader = await newcomer();
    const opened: string[] = [];
    for (let i = 0; i < 5; i += 1)
      opened.push((await d.nora.open(d.channelId, { body: mention(reader) })).id);
    await d.nora.say(opened[1] ?? '', mention(reader));
    await consequences();
    const seen: string[] = [];
    for (let before = ''; before !== 'end'; ) {
      const { body } = await reader.visitor.get(`/api/inbox/groups?limit=2${before}`).expect(200);
      seen.push(...body.items.map(({ id }: NoticeGroup) => id));
      before = body.next === null ? 'end' : `&before=${body.next}`;
    }
    const [a, b, c, e, f] = opened;
    expect(seen).toEqual([b, f, e, c, a]);
    await reader.visitor.get('/api/inbox/groups?limit=51').expect(400);
  });
});

describe('setting all aside', () => {
  it('leaves what came later, can be of one thread, and can be taken back', async () => {
    const reader = await newcomer();
    const first = await d.nora.open(d.channelId, { body: mention(reader) });
    const second = await d.nora.open(d.channelId, { body: mention(reader) });
    await consequences();
    const { body: seen } = await reader.visitor.get('/api/inbox/groups').expect(200);
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(Date.parse(seen.at)));
    await d.nora.say(first.id, mention(reader));
    await consequences();
    const done = async (input: object) =>
      (await reader.visitor.put('/api/inbox/done', { upTo: seen.at, ...input }).expect(200)).body;
    const one = await done({ threadId: second.id });
    expect(one).toMatchObject({ noticeIds: [expect.any(String)], more: false });
    expect((await groups(reader)).map(({ id, count }) => [id, count])).toEqual([[first.id, 2]]);
    const rest = await done({});
    expect(rest.noticeIds).toHaveLength(1);
    expect(await groups(reader)).toMatchObject([{ id: first.id, lines: [{ seq: 2 }] }]);
    const noticeIds = [...one.noticeIds, ...rest.noticeIds];
    const theirs = await d.karim.visitor.put('/api/inbox/done/many', { noticeIds, done: false }).expect(200);
    expect(theirs.body).toEqual({ noticeIds: [] });
    await reader.visitor.put('/api/inbox/done/many', { noticeIds, done: false }).expect(200);
    expect((await groups(reader)).map(({ count }) => count)).toEqual([2, 1]);
    await reader.visitor.put('/api/inbox/done/many', { noticeIds: [], done: true }).expect(400);
    await reader.visitor.put('/api/inbox/done', { upTo: 'hier' }).expect(400);
  });
});

function rank(found: readonly NoticeGroup[], noticeId: string): number {
  return found.flatMap(({ lines }) => lines).findIndex(({ id }) => id === noticeId);
}
