import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import type { Group, GroupKind } from '@sentiers/shared/messages/groups.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  mention,
  Speaker,
} from '../../test/discussion.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import { PersonModel } from '../people/people.model.ts';

const app = useTestApp();
let d: Discussion;
let coordinator: Speaker;
let colleague: Speaker;
let organisationId: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
  const actor = await buildCoordinator();
  coordinator = new Speaker(actor, await app.signIn(actor));
  const other = await buildActorOfCohort(d.cohortId, 'member', { name: 'Ines Collègue' });
  colleague = new Speaker(other, await app.signIn(other));
  organisationId = (await buildOrganisation({ cohortIds: [d.cohortId] }))._id;
  const ours = [d.nora.id, colleague.id, d.stranger.id];
  await PersonModel.updateMany({ _id: { $in: ours } }, { $set: { organisationId } });
});

const call = (kind: GroupKind, id: string) => `@[groupe](group:${kind}:${id})`;

async function groups(who: Speaker, path: string): Promise<Pick<Group, 'kind' | 'id' | 'people'>[]> {
  const { body } = await who.visitor.get(`/api/${path}/groups`).expect(200);
  return (body.items as Group[]).map(({ kind, id, people }) => ({ kind, id, people }));
}

/** Lines about one thread, of someone. */
async function lines(who: Speaker, threadId: string): Promise<Notice[]> {
  return (await who.inbox('?limit=100')).filter((notice) => notice.threadId === threadId);
}

const everyone = () => [d.nora, d.karim, d.elise, d.stranger, colleague, coordinator];

async function told(threadId: string): Promise<string[]> {
  await consequences();
  const found = await Promise.all(everyone().map((who) => lines(who, threadId)));
  return everyone()
    .filter((_, i) => found[i]?.some(({ reason }) => reason === 'mentioned'))
    .map(({ id }) => id);
}

/** Those for whom a mention in a thread waits now. */
async function waitingOf(threadId: string): Promise<string[]> {
  await consequences();
  const found = await Promise.all(everyone().map((who) => who.inbox('?open=true&limit=100')));
  return everyone()
    .filter((_, i) => found[i]?.some((line) => line.threadId === threadId && line.reason === 'mentioned'))
    .map(({ id }) => id);
}

describe('the groups one may call', () => {
  it('are told with the number of people who would be', async () => {
    const { id } = await d.nora.open(d.channelId);
    const all = [
      { kind: 'cohort', id: d.cohortId, people: 3 },
      { kind: 'channel', id: d.channelId, people: 3 },
    ];
    const ours = [{ kind: 'organisation', id: organisationId, people: 1 }];
    for (const place of [`conversations/${id}`, `channels/${d.channelId}`]) {
      expect(await groups(d.elise, place)).toEqual(all);
      expect(await groups(d.nora, place)).toEqual(ours);
      expect(await groups(d.karim, place)).toEqual([]);
      expectNotFound(await d.stranger.visitor.get(`/api/${place}/groups`));
    }
    expect((await groups(coordinator, `channels/${d.channelId}`)).map(({ people }) => people)).toEqual([
      4, 4,
    ]);
  });

  it('are none where one may not write', async () => {
    const { id } = await d.elise.open(d.channelId);
    await d.elise.visitor.put(`/api/threads/${id}/closed`, { closed: true, reason: 'fini' }).expect(200);
    expect(await groups(d.nora, `conversations/${id}`)).toEqual([]);
  });
});

describe('how many would be told', () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
  const level = (who: Speaker, place: string, choice: object) =>
    who.visitor.put(`/api/${place}/level`, choice).expect(200);

  it.each([
    ['wants nothing of the thread', (id: string) => level(d.karim, `threads/${id}`, { level: 'none' }), 1],
    ['wants nothing of the channel', () => level(d.karim, `channels/${d.channelId}`, { level: 'none' }), 1],
    ['silenced the thread', (id: string) => level(d.karim, `threads/${id}`, { mutedUntil: inAnHour() }), 1],
    ['silenced the channel', () => level(d.karim, `channels/${d.channelId}`, { mutedUntil: inAnHour() }), 1],
    ['wants mentions only', (id: string) => level(d.karim, `threads/${id}`, { level: 'mentions' }), 0],
  ])('leaves out who %s, as the notices do', async (_who, choose, less) => {
    const { id } = await d.nora.open(d.channelId);
    await choose(id);
    const counted = await groups(d.elise, `conversations/${id}`);
    expect(counted.map(({ people }) => people)).toEqual([3 - less, 3 - less]);
    await d.elise.say(id, `${call('cohort', d.cohortId)} Rendez-vous lundi`);
    expect(await waitingOf(id)).toHaveLength(3 - less);
    await level(d.karim, `channels/${d.channelId}`, { level: null, mutedUntil: null });
  });

  it('leaves out who blocked the one who calls, and no other', async () => {
    const { id } = await d.nora.open(d.channelId);
    const block = (blocked: boolean) =>
      d.karim.visitor.put(`/api/people/${d.elise.id}/blocked`, { blocked }).expect(200);
    await block(true);
    const counted = await groups(d.elise, `channels/${d.channelId}`);
    expect(counted.map(({ people }) => people)).toEqual([2, 2]);
    expect((await groups(coordinator, `channels/${d.channelId}`)).map(({ people }) => people)).toEqual([
      4, 4,
    ]);
    await d.elise.say(id, `${call('cohort', d.cohortId)} Rendez-vous lundi`);
    expect(await waitingOf(id)).toEqual([d.nora.id, colleague.id]);
    await block(false);
  });

  it('may be nobody: the group is still one that may be called', async () => {
    await level(colleague, `channels/${d.channelId}`, { level: 'none' });
    expect(await groups(d.nora, `channels/${d.channelId}`)).toEqual([
      { kind: 'organisation', id: organisationId, people: 0 },
    ]);
    await level(colleague, `channels/${d.channelId}`, { level: null });
  });
});

describe('calling a group', () => {
  it.each(['cohort', 'channel'] as const)('tells each of the %s who reads, but who writes', async (kind) => {
    const { id } = await d.nora.open(d.channelId);
    await d.elise.say(id, `${call(kind, kind === 'cohort' ? d.cohortId : d.channelId)} Rendez-vous lundi`);
    expect(await told(id)).toEqual([d.nora.id, d.karim.id, colleague.id]);
    expect((await lines(d.karim, id))[0]).toMatchObject({ group: kind, actor: { id: d.elise.id } });
  });

  it('tells one’s own colleagues, and not those who don’t read here', async () => {
    const { id } = await d.karim.open(d.channelId);
    await d.nora.say(id, `${call('organisation', organisationId)} qui y va ?`);
    expect(await told(id)).toEqual([colleague.id]);
  });

  it('tells who is named too by their name, and once', async () => {
    const { id } = await d.nora.open(d.channelId, { body: 'Rien' });
    await d.elise.say(id, `${call('cohort', d.cohortId)} et surtout ${mention(d.karim)}`);
    await consequences();
    const mine = await lines(d.karim, id);
    expect(mine.map(({ reason, group }) => [reason, group])).toEqual([['mentioned', null]]);
  });

  it('is refused to who may not, in a message, a new thread and an edit, and nothing is written', async () => {
    const { id } = await d.karim.open(d.channelId);
    const refused = [
      call('cohort', d.cohortId),
      call('channel', d.channelId),
      call('organisation', organisationId),
    ];
    for (const body of refused) {
      const answers = [
        d.karim.visitor.post(`/api/conversations/${id}/messages`, { clientId: newId(), body }),
        d.karim.visitor.post(`/api/channels/${d.channelId}/threads`, {
          clientId: newId(),
          title: 'Un fil',
          body,
        }),
      ];
      for (const answer of answers) expect((await answer.expect(403)).body.code).toBe('group_forbidden');
    }
    const said = await d.karim.say(id, 'Bonjour');
    const edit = { operationId: newId(), revision: 1, body: `Bonjour ${refused[0]}` };
    const { body } = await d.karim.visitor.patch(`/api/messages/${said.id}`, edit).expect(403);
    expect(body.code).toBe('group_forbidden');
    expect((await d.karim.page(id)).items.map((message) => message.body)).toEqual([
      'Qui a déjà visité les deux ?',
      'Bonjour',
    ]);
    expect(await told(id)).toEqual([]);
  });

  it('of an edit tells those it adds, and an old one stays as it was', async () => {
    const { id } = await d.elise.open(d.channelId, { body: 'Bonjour' });
    const { items } = await d.elise.page(id);
    const edit = (revision: number, body: string) =>
      d.elise.visitor
        .patch(`/api/messages/${items[0]?.id}`, { operationId: newId(), revision, body })
        .expect(200);
    await edit(1, `Bonjour ${call('cohort', d.cohortId)}`);
    expect(await told(id)).toHaveLength(3);
    await d.karim.read(id, 1);
    await edit(2, `Bonsoir ${call('cohort', d.cohortId)}`);
    await consequences();
    expect(await lines(d.karim, id)).toEqual([]);
  });
});
