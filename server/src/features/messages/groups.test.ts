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
