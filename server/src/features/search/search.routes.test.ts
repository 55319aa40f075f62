import type { SearchAnswer } from '@sentiers/shared/search/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { catchUpIndex } from '../../platform/search/upkeep.ts';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, type Speaker } from '../../test/discussion.ts';
import { SavedSearchModel } from './saved-searches.model.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
  await indexAll();
});

async function indexAll(): Promise<void> {
  await consequences();
  await catchUpIndex(new AbortController().signal);
}

async function find(speaker: Speaker, q: string, rest = ''): Promise<SearchAnswer> {
  const { body } = await speaker.visitor.get(`/api/search?q=${encodeURIComponent(q)}${rest}`).expect(200);
  return body;
}

const titles = ({ results }: SearchAnswer) => results.map(({ type, title }) => `${type}: ${title}`);

describe('finding', () => {
  it('finds a thread by its title and a message by its words, marked, whatever the accents', async () => {
    const thread = await d.nora.open(d.channelId, {
      title: 'Navettes du marché de Tinténiac',
      body: 'Qui a déjà négocié les horaires ?',
    });
    const message = await d.karim.say(
      thread.id,
      'La **communauté de communes** a payé la moitié du minibus.',
    );
    await consequences();
    const [found] = (await find(d.nora, 'tinteniac navette')).results;
    expect(found).toMatchObject({
      type: 'thread',
      id: thread.id,
      threadId: thread.id,
      channelId: d.channelId,
      title: 'Navettes du marché de Tinténiac',
      titleMarks: [
        [0, 8],
        [22, 31],
      ],
      reason: 'title',
    });
    const answer = await find(d.karim, 'communautes payés');
    expect(answer).toMatchObject({ total: 1, totalIsExact: true, partial: false });
    expect(answer.results).toMatchObject([
      {
        type: 'message',
        id: message.id,
        threadId: thread.id,
        seq: 2,
        title: 'Navettes du marché de Tinténiac',
        excerpt: 'La communauté de communes a payé la moitié du minibus.',
        excerptMarks: [
          [3, 13],
          [28, 32],
        ],
        author: { name: 'Karim Haddad' },
        reason: 'text',
      },
    ]);
  });

  it('finds nothing for nothing, blanks, marks, or only what is refused', async () => {
    for (const q of ['', '   ', '« » - : ()', '-navette', '-type:message', '…', '"" ""']) {
      expect(await find(d.nora, q)).toMatchObject({ results: [], total: 0, totalIsExact: true });
    }
    await d.nora.visitor.get('/api/search').expect(200);
    await d.nora.visitor.get(`/api/search?q=${'a'.repeat(301)}`).expect(400);
    await d.nora.visitor.get('/api/search?q=a&limit=51').expect(400);
    await d.nora.visitor.get('/api/search?q=a&offset=-1').expect(400);
    await app.visitor().get('/api/search?q=navette').expect(401);
  });

  it('finds people, channels as one types them', async () => {
    expect(titles(await find(d.nora, 'kari'))).toContain('person: Karim Haddad');
    expect(titles(await find(d.nora, 'e'))).toContain('person: Élise Morel');
    expect(titles(await find(d.nora, 'refuge'))).toEqual([expect.stringMatching(/^channel: Le refuge/)]);
  });
});

describe('saved searches', () => {
  it('are kept by their owner, renamed by the same id, and removed', async () => {
    const savedId = newId();
    const path = `/api/search/saved/${savedId}`;
    await d.nora.visitor.put(path, { name: 'Minibus', q: 'minibus type:fil' }).expect(200);
    await d.nora.visitor.put(path, { name: 'Les minibus', q: 'minibus type:fil' }).expect(200);
    const list = async (who: Speaker) => (await who.visitor.get('/api/search/saved').expect(200)).body.items;
    expect(await list(d.nora)).toMatchObject([{ id: savedId, name: 'Les minibus', q: 'minibus type:fil' }]);
    expect(await list(d.karim)).toEqual([]);
    const taken = await d.karim.visitor.put(path, { name: 'À moi', q: 'x' });
    expect([taken.status, taken.body.code]).toEqual([409, 'client_id_conflict']);
    await d.karim.visitor.delete(path).expect(200);
    expect(await list(d.nora)).toHaveLength(1);
    await d.nora.visitor.put(path, { name: '', q: 'x' }).expect(400);
    await d.nora.visitor.delete(path).expect(200);
    await d.nora.visitor.delete(path).expect(200);
    expect(await list(d.nora)).toEqual([]);
  });

  it('are a hundred at most', async () => {
    await SavedSearchModel.insertMany(
      Array.from({ length: 100 }, (_, i) => ({
        _id: newId(),
        personId: d.elise.id,
        name: `Recherche ${i}`,
        q: 'minibus',
        savedAt: new Date(),
      })),
    );
    const { status, body } = await d.elise.visitor.put(`/api/search/saved/${newId()}`, {
      name: 'De trop',
      q: 'x',
    });
    expect([status, body.details.fields]).toEqual([400, [{ path: ['name'], reason: 'too_many' }]]);
  });
});
