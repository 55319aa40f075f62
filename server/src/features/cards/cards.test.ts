import type { Card, CardAddress } from '@sentiers/shared/cards/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';

const app = useTestApp();
let d: Discussion;
let threadId: string;
let hiddenThreadId: string;
/** Of another cohort. */
let elsewhere: Speaker;

beforeAll(async () => {
  d = await buildDiscussion(app);
  threadId = (await d.nora.open(d.channelId, { title: 'La navette', kind: 'question' })).id;
  const restricted = await buildChannel({ cohortId: d.cohortId, membership: 'restricted' });
  hiddenThreadId = (await d.elise.open(restricted._id, { title: 'Entre nous' })).id;
  const actor = await buildActorOfCohort((await buildCohort({ year: 2019 }))._id);
  elsewhere = new Speaker(actor, await app.signIn(actor));
});

async function cards(who: Speaker, addresses: readonly CardAddress[]): Promise<Card[]> {
  return (await who.visitor.post('/api/cards', { addresses }).expect(200)).body.items;
}

describe('addresses of ours, unfolded together', () => {
  it('tell a thread, a message and a person, each once', async () => {
    const { seq } = await d.karim.say(threadId, `**Neuf** places, ${'et un coffre, '.repeat(30)}`);
    const thread = { kind: 'thread', threadId } as const;
    const message = { kind: 'message', threadId, seq } as const;
    const person = { kind: 'person', personId: d.elise.id } as const;
    const place = { title: 'La navette', channelId: d.channelId, channelName: expect.any(String) };
    const found = await cards(d.nora, [message, person, thread, thread, message]);
    expect(found).toHaveLength(3);
    expect(found).toContainEqual({
      ...{ ...thread, ...place, threadKind: 'question' },
      author: expect.objectContaining({ id: d.nora.id }),
    });
    expect(found).toContainEqual({
      ...{ ...message, ...place, author: expect.objectContaining({ id: d.karim.id }) },
      excerpt: expect.stringMatching(/^Neuf places, .{100,150}$/),
    });
    expect(found).toContainEqual({
      ...person,
      title: expect.any(String),
      person: expect.objectContaining({ id: d.elise.id }),
    });
  });

  it('tell nothing of what the asker may not read, nor of what isn’t there', async () => {
    const { seq } = await d.elise.say(hiddenThreadId, 'Un secret');
    const addresses: CardAddress[] = [
      { kind: 'thread', threadId: hiddenThreadId },
      { kind: 'message', threadId: hiddenThreadId, seq },
      { kind: 'person', personId: d.nora.id },
      { kind: 'thread', threadId },
      { kind: 'message', threadId, seq: 1 },
      { kind: 'message', threadId, seq: 9_999 },
      { kind: 'thread', threadId: newId() },
      { kind: 'person', personId: newId() },
    ];
    const told = async (who: Speaker) => (await cards(who, addresses)).map(({ kind }) => kind).sort();
    expect(await told(d.elise)).toEqual(['message', 'message', 'person', 'thread', 'thread']);
    expect(await told(d.karim)).toEqual(['message', 'person', 'thread']);
    expect(await told(elsewhere)).toEqual([]);
    expect(JSON.stringify(await cards(d.karim, addresses))).not.toMatch(/secret|Entre nous/);
  });

  it('tell nothing of words that were taken away', async () => {
    const [deleted, hidden] = [await d.karim.say(threadId, 'Oups'), await d.karim.say(threadId, 'Pardon')];
    await d.karim.visitor.delete(`/api/messages/${deleted.id}`).expect(200);
    await d.elise.visitor.put(`/api/messages/${hidden.id}/hidden`, { reason: 'À relire' }).expect(200);
    const addresses = [deleted, hidden].map(({ seq }) => ({ kind: 'message', threadId, seq }) as const);
    for (const who of [d.nora, d.elise]) expect(await cards(who, addresses)).toEqual([]);
  });

  it('tell a direct conversation to those in it only, by the others’ names', async () => {
    const { body } = await d.nora.visitor
      .post('/api/direct', { clientId: newId(), personIds: [d.karim.id] })
      .expect(200);
    const direct = body.id;
    await d.nora.say(direct, 'Entre nous deux');
    const addresses: CardAddress[] = [
      { kind: 'thread', threadId: direct },
      { kind: 'message', threadId: direct, seq: 1 },
    ];
    const { body: nora } = await d.karim.visitor.get(`/api/people/${d.nora.id}`).expect(200);
    expect(await cards(d.karim, addresses)).toMatchObject([
      { kind: 'thread', threadKind: 'direct', title: nora.name, channelName: '' },
      { kind: 'message', excerpt: 'Entre nous deux' },
    ]);
    const coordinator = await buildCoordinator();
    for (const other of [d.elise, new Speaker(coordinator, await app.signIn(coordinator))]) {
      expect(await cards(other, addresses)).toEqual([]);
    }
  });

  it('are refused beyond what a page shows, and where they lead nowhere', async () => {
    const many = Array.from({ length: 51 }, () => ({ kind: 'thread', threadId }));
    for (const addresses of [many, [], [{ kind: 'message', threadId }], [{ kind: 'site', url: 'x' }]]) {
      const { body } = await d.nora.visitor.post('/api/cards', { addresses }).expect(400);
      expect(body.code).toBe('invalid_input');
    }
    await app
      .visitor()
      .post('/api/cards', { addresses: [{ kind: 'thread', threadId }] })
      .expect(401);
  });
});
