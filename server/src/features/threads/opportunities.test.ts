import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { ThreadModel } from './threads.model.ts';

const app = useTestApp();
const DAY = 86_400_000;
const inMilliseconds = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const offer = (opportunity: object | undefined, fields: object = {}) =>
  d.nora.visitor.post(`/api/channels/${d.channelId}/threads`, {
    clientId: newId(),
    title: 'Appel à projets mobilité',
    kind: 'opportunity',
    body: 'La région finance des navettes.',
    opportunity,
    ...fields,
  });
const call = (deadline: string, fields: object = {}) => ({
  type: 'call',
  deadline,
  territoryCode: '42',
  address: 'https://region.exemple/appel',
  ...fields,
});
const titlesOf = async (query = '') => {
  const { body } = await d.karim.visitor.get(`/api/me/opportunities${query}`).expect(200);
  return body.items.map(({ title }: { title: string }) => title);
};

describe('an opportunity', () => {
  it('says what it offers, until when, where and on which territory', async () => {
    const deadline = inMilliseconds(10 * DAY);
    const { body } = await offer(call(deadline)).expect(201);
    expect(body).toMatchObject({
      kind: 'opportunity',
      opportunity: {
        type: 'call',
        deadline,
        territory: { code: '42', label: 'Loire' },
        address: 'https://region.exemple/appel',
      },
    });
  });

  it('is listed by deadline, by type and by territory, where one reads', async () => {
    await offer(call(inMilliseconds(3 * DAY)), { title: 'Le plus proche' }).expect(201);
    await offer(call(inMilliseconds(30 * DAY), { type: 'job', territoryCode: null }), {
      title: 'Un poste',
    }).expect(201);
    const all = await titlesOf();
    expect(all.indexOf('Le plus proche')).toBeLessThan(all.indexOf('Un poste'));
    expect(await titlesOf('?type=job')).toEqual(['Un poste']);
    expect(await titlesOf('?territoryCode=42')).not.toContain('Un poste');
    const { body } = await d.stranger.visitor.get('/api/me/opportunities').expect(200);
    expect(body.items).toEqual([]);
  });

  it('closes by itself at its deadline, and opens again when it is put off', async () => {
    const { body } = await offer(call(inMilliseconds(500)), { title: 'Pour demain' }).expect(201);
    const closing = async () =>
      (await d.karim.visitor.get(`/api/threads/${body.id}`).expect(200)).body.closing;
    await vi.waitFor(async () => expect(await closing()).toMatchObject({ by: null, reason: '' }), {
      timeout: 10_000,
    });
    expect(await titlesOf()).not.toContain('Pour demain');
    expect(await titlesOf('?past=true')).toContain('Pour demain');
    const refused = await d.karim.visitor.post(`/api/conversations/${body.id}/messages`, {
      clientId: newId(),
      body: 'Trop tard ?',
    });
    expect(refused.body.code).toBe('thread_closed');
    await d.nora.visitor
      .put(`/api/threads/${body.id}/opportunity`, call(inMilliseconds(5 * DAY)))
      .expect(200);
    expect(await closing()).toBeNull();
    expect(await titlesOf()).toContain('Pour demain');
  });

  it('that was put off doesn’t close at its first deadline', async () => {
    const { body } = await offer(call(inMilliseconds(700))).expect(201);
    await d.nora.visitor
      .put(`/api/threads/${body.id}/opportunity`, call(inMilliseconds(5 * DAY)))
      .expect(200);
    const { body: witness } = await offer(call(inMilliseconds(900)), { title: 'Le témoin' }).expect(201);
    await vi.waitFor(
      async () => expect((await ThreadModel.findById(witness.id).orFail().lean()).closed).not.toBeNull(),
      { timeout: 10_000 },
    );
    expect((await ThreadModel.findById(body.id).orFail().lean()).closed).toBeNull();
  });

  it('is changed by its author and by moderation only', async () => {
    const { body } = await offer(call(inMilliseconds(DAY))).expect(201);
    const put = (visitor: typeof d.nora.visitor) =>
      visitor.put(`/api/threads/${body.id}/opportunity`, call(inMilliseconds(2 * DAY)));
    await put(d.elise.visitor).expect(200);
    expect((await put(d.karim.visitor)).status).toBe(403);
    expectNotFound(await put(d.stranger.visitor));
  });

  it.each([
    ['a deadline that has passed', call(inMilliseconds(-DAY)), {}],
    ['a territory that is none', call(inMilliseconds(DAY), { territoryCode: '99' }), {}],
    ['a kind of offer that is none', call(inMilliseconds(DAY), { type: 'loot' }), {}],
    ['nothing of what it offers', undefined, {}],
    ['an offer in a discussion', call(inMilliseconds(DAY)), { kind: 'discussion' }],
  ])('refuses %s, and keeps nothing', async (_what, opportunity, fields) => {
    const before = await ThreadModel.countDocuments();
    expect((await offer(opportunity, fields)).body.code).toBe('invalid_input');
    expect(await ThreadModel.countDocuments()).toBe(before);
  });
});
