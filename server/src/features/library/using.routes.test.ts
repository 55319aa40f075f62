import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import {
  buildDiscussion,
  consequences,
  type Discussion,
  expectNotFound,
  Speaker,
} from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { UsefulMarkModel } from './useful-marks.model.ts';

const app = useTestApp();
let d: Discussion;
let author: Speaker;
let alumna: Speaker;

beforeAll(async () => {
  d = await buildDiscussion(app);
  const arrive = async (actor: Speaker['actor']) => new Speaker(actor, await app.signIn(actor));
  author = await arrive(await buildActorOfCohort(d.cohortId, 'member', { name: 'Lila Autrice' }));
  alumna = await arrive(await buildActorOfCohort((await buildDiscussion(app)).cohortId, 'alumni'));
});

const written = (fields: Partial<Parameters<typeof buildExperience>[0]> = {}) =>
  buildExperience({ authorIds: [author.id], cohortId: d.cohortId, ...fields });

const mark = (who: Speaker, id: string, useful: object | null) =>
  who.visitor.put(`/api/experiences/${id}/useful`, { useful });

const talk = (who: Speaker, id: string, level: string) =>
  who.visitor.post(`/api/experiences/${id}/comments`, { level });

async function article(who: Speaker, id: string): Promise<Article> {
  return (await who.visitor.get(`/api/experiences/${id}`).expect(200)).body as Article;
}

describe('« utile »', () => {
  it('is said once by each, with its reason, and can be taken back', async () => {
    const { _id } = await written();
    await mark(d.nora, _id, { reason: 'inspired' }).expect(200);
    await mark(d.nora, _id, { reason: 'unblocked', words: 'Le bail !' }).expect(200);
    await mark(d.karim, _id, { reason: 'unblocked' }).expect(200);
    await mark(d.stranger, _id, { reason: 'avoided' }).expect(200);
    expect((await article(d.nora, _id)).useful).toEqual({
      count: 3,
      reasons: [
        { reason: 'unblocked', count: 2 },
        { reason: 'avoided', count: 1 },
      ],
      mine: { reason: 'unblocked', words: 'Le bail !' },
    });
    await mark(d.nora, _id, null).expect(200);
    await mark(d.nora, _id, null).expect(200);
    expect((await article(d.nora, _id)).useful).toMatchObject({ count: 2, mine: null });
  });

  it('is for who reads it, and has a reason that one knows', async () => {
    const { _id } = await written({ levels: ['cohort'] });
    expectNotFound(await mark(d.stranger, _id, { reason: 'inspired' }));
    const { body } = await mark(d.nora, _id, { reason: 'pretty' }).expect(400);
    expect(body.details.fields[0].path).toEqual(['useful', 'reason']);
    expect(await UsefulMarkModel.countDocuments({ experienceId: _id })).toBe(0);
  });
});

describe('talking about it', () => {
  it('has one thread for each level that one reads, the same for everyone', async () => {
    const { _id } = await written({ levels: ['cohort', 'network'] });
    expect((await article(d.nora, _id)).comments).toEqual([
      { level: 'network', threadId: null, count: 0 },
      { level: 'alumni', threadId: null, count: 0 },
      { level: 'cohort', threadId: null, count: 0 },
    ]);
    const answers = await Promise.all([d.nora, d.karim, author].map((who) => talk(who, _id, 'cohort')));
    const [threadId, ...others] = answers.map(({ body }) => body.threadId as string);
    if (!threadId) throw new Error('no thread');
    expect(others).toEqual([threadId, threadId]);
    await d.nora.say(threadId, 'Et le loyer ?');
    expect((await article(author, _id)).comments[2]).toEqual({ level: 'cohort', threadId, count: 1 });
    expect((await article(d.stranger, _id)).comments).toEqual([
      { level: 'network', threadId: null, count: 0 },
    ]);
    expect((await article(alumna, _id)).comments.map(({ level }) => level)).toEqual(['network', 'alumni']);
  });

  it('is read by those who read that level, and by no one else', async () => {
    const { _id } = await written({ levels: ['cohort', 'alumni', 'network'] });
    for (const [level, readers, others] of [
      ['cohort', [author, d.nora, d.elise], [alumna, d.stranger]],
      ['alumni', [author, d.nora, alumna], [d.stranger]],
      ['network', [author, d.nora, alumna, d.stranger], []],
    ] as const) {
      const { threadId } = (await talk(author, _id, level).expect(200)).body;
      for (const who of readers) await who.say(threadId, 'Bonjour');
      for (const who of others) {
        expectNotFound(await who.visitor.get(`/api/threads/${threadId}`));
        const refused = await talk(who, _id, level).expect(400);
        expect(refused.body.details.fields).toEqual([{ path: ['level'], reason: 'unknown' }]);
      }
    }
  });

  it('goes no further than the experience is read', async () => {
    const { _id } = await written({ levels: ['cohort'] });
    await talk(d.nora, _id, 'network').expect(400);
    expectNotFound(await talk(d.stranger, _id, 'cohort'));
    await talk(d.nora, _id, 'public').expect(400);
  });

  it('is followed by its authors, who are told of what is said', async () => {
    const { _id, head } = await written();
    const { threadId } = (await talk(d.stranger, _id, 'network').expect(200)).body;
    const thread = (await d.stranger.visitor.get(`/api/threads/${threadId}`).expect(200)).body;
    expect(thread).toMatchObject({ title: head.title, kind: 'discussion', author: { id: author.id } });
    await d.stranger.say(threadId, 'Combien de temps ?');
    await consequences();
    const followed = await author.followed();
    expect(followed.find(({ id }) => id === threadId)?.standing.unread).toBe(1);
    expect((await d.nora.followed()).map(({ id }) => id)).not.toContain(threadId);
  });

  it('names nobody to those who are not told names', async () => {
    const identity = {
      level: 'cohort' as const,
      pseudonym: 'une structure de mobilité',
      replacements: [{ from: 'Guéret', to: 'une ville' }],
    };
    const { _id } = await written({ levels: ['cohort', 'network'], editionFields: { identity } });
    const { threadId } = (await talk(d.stranger, _id, 'network').expect(200)).body;
    const response = await d.stranger.visitor.get(`/api/threads/${threadId}`).expect(200);
    expect(response.body.title).toBe('Ouvrir une recyclerie à une ville');
    expect(response.body.cohortId).toBeNull();
    expect(JSON.stringify(response.body)).not.toContain(author.id);
    expect(JSON.stringify(response.body)).not.toContain(d.cohortId);
    const near = (await talk(d.nora, _id, 'cohort').expect(200)).body;
    const told = await d.nora.visitor.get(`/api/threads/${near.threadId}`).expect(200);
    expect(told.body).toMatchObject({ title: 'Ouvrir une recyclerie à Guéret', author: { id: author.id } });
  });
});
