import type { Notice } from '@sentiers/shared/inbox/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildExperience } from '../../test/factories/build-experience.ts';
import { askWhatBecame } from '../trials/asking.ts';

const app = useTestApp();
let d: Discussion;
let authors: [Speaker, Speaker];

beforeAll(async () => {
  d = await buildDiscussion(app);
  const arrive = async () => {
    const actor = await buildActorOfCohort(d.cohortId);
    return new Speaker(actor, await app.signIn(actor));
  };
  authors = [await arrive(), await arrive()];
});

const written = () => buildExperience({ authorIds: authors.map(({ id }) => id), cohortId: d.cohortId });
const going = { context: 'Ici', result: 'going', startedOn: '2026-05-04', reportOn: '2026-11-02' };

async function declare(who: Speaker, experienceId: string, trial: object = going): Promise<string> {
  const asked = { clientId: newId(), trial };
  return (await who.visitor.post(`/api/experiences/${experienceId}/trials`, asked).expect(200)).body.id;
}

async function linesOf(who: Speaker, experienceId: string, reason: Notice['reason']): Promise<Notice[]> {
  await consequences();
  const lines = await who.inbox('?limit=50');
  return lines.filter((line) => line.experience?.id === experienceId && line.reason === reason);
}

describe('the authors', () => {
  it('are told that someone tries, on the spot, and what came of it; not of what was taken back', async () => {
    const { _id, head } = await written();
    const socket = await authors[0].visitor.connect();
    const bystander = await d.nora.visitor.connect();
    const id = await declare(d.stranger, _id);
    await consequences();
    const seen = await socket.waitFor('person.advanced', (frame) =>
      JSON.stringify(frame).includes('experience-tried'),
    );
    expect(JSON.stringify(seen)).toContain(_id);
    expect(JSON.stringify(bystander.received('person.advanced'))).not.toContain(_id);
    for (const author of authors) {
      const [line, ...others] = await linesOf(author, _id, 'experience-tried');
      expect(line).toMatchObject({
        ...{ actor: { id: d.stranger.id }, experience: { id: _id, title: head.title }, done: false },
      });
      expect(others).toEqual([]);
    }
    const told = { revision: 1, trial: { ...going, result: 'worked' } };
    await d.stranger.visitor.put(`/api/trials/${id}`, told).expect(200);
    expect(await linesOf(authors[0], _id, 'experience-tried')).toHaveLength(2);
    expect(await linesOf(d.stranger, _id, 'experience-tried')).toEqual([]);
    await d.stranger.visitor.delete(`/api/trials/${id}`).expect(200);
    expect(await linesOf(authors[1], _id, 'experience-tried')).toEqual([]);
  });

  it('are not told of what they try themselves', async () => {
    const { _id } = await written();
    await declare(authors[0], _id);
    expect(await linesOf(authors[0], _id, 'experience-tried')).toEqual([]);
    expect(await linesOf(authors[1], _id, 'experience-tried')).toHaveLength(1);
  });
});

describe('who tries', () => {
  it('is asked on their day, once, until they tell or put it off', async () => {
    const { _id } = await written();
    const id = await declare(d.karim, _id);
    expect(await linesOf(d.karim, _id, 'trial-due')).toEqual([]);
    await askWhatBecame(new Date('2026-11-03T08:00:00Z'));
    await askWhatBecame(new Date('2026-11-04T08:00:00Z'));
    expect((await linesOf(d.karim, _id, 'trial-due')).map(({ done }) => done)).toEqual([false]);
    const later = { revision: 1, trial: { ...going, reportOn: '2026-12-01' } };
    await d.karim.visitor.put(`/api/trials/${id}`, later).expect(200);
    expect(await linesOf(d.karim, _id, 'trial-due')).toEqual([]);
    await askWhatBecame(new Date('2026-12-02T08:00:00Z'));
    expect(await linesOf(d.karim, _id, 'trial-due')).toHaveLength(1);
    const told = { revision: 2, trial: { ...going, result: 'mixed' } };
    await d.karim.visitor.put(`/api/trials/${id}`, told).expect(200);
    expect(await linesOf(d.karim, _id, 'trial-due')).toEqual([]);
  });
});
