import type { SearchAnswer } from '@sentiers/shared/search/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { catchUpIndex } from '../../platform/search/upkeep.ts';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, Speaker } from '../../test/discussion.ts';
import { buildActorOfCohort, buildCoordinator } from '../../test/factories/build-actor.ts';
import { giveFile } from '../../test/send-file.ts';

const app = useTestApp();
let d: Discussion;
let colleague: Speaker;
let coordinator: Speaker;
let pair: string;
let group: string;

beforeAll(async () => {
  d = await buildDiscussion(app);
  colleague = await speaker(await buildActorOfCohort(d.cohortId, 'member', { name: 'Ines Collègue' }));
  coordinator = await speaker(await buildCoordinator());
  pair = await open(d.nora, d.karim);
  group = await open(d.nora, d.karim, colleague);
  await d.nora.visitor.patch(`/api/threads/${group}`, { title: 'Notre covoiturage' }).expect(200);
  await d.nora.say(pair, 'La clef du chalet est chez Paul');
  await d.karim.say(group, 'On part du chalet à huit heures');
  const plan = await giveFile(d.karim.visitor, {
    name: 'plan du chalet.txt',
    content: Buffer.from('plan'),
  });
  await d.karim.say(pair, `[plan du chalet.txt](file:${plan.id})`);
  await indexAll();
});

async function speaker(actor: ConstructorParameters<typeof Speaker>[0]): Promise<Speaker> {
  return new Speaker(actor, await app.signIn(actor));
}

async function open(from: Speaker, ...to: Speaker[]): Promise<string> {
  const personIds = to.map(({ id }) => id);
  return (await from.visitor.post('/api/direct', { clientId: newId(), personIds }).expect(200)).body.id;
}

async function indexAll(): Promise<void> {
  await consequences();
  await catchUpIndex(new AbortController().signal);
}

async function find(who: Speaker, q: string): Promise<SearchAnswer> {
  return (await who.visitor.get(`/api/search?limit=50&q=${encodeURIComponent(q)}`).expect(200)).body;
}

/** In which conversations something was found. */
async function places(who: Speaker, q: string): Promise<string[]> {
  const { results } = await find(who, q);
  return results.flatMap((result) => ('threadId' in result ? [result.threadId] : [])).sort();
}

const queries = [
  'chalet',
  'type:message chalet',
  'type:fichier chalet',
  'clef',
  'covoiturage',
  'auteur:Nora clef',
];

describe('what is said directly', () => {
  it('is found by each of those who say it to each other', async () => {
    for (const who of [d.nora, d.karim]) {
      expect(await places(who, 'type:message chalet')).toEqual(expect.arrayContaining([pair, group]));
      expect(await places(who, 'type:fichier chalet')).toEqual([pair]);
      expect(await places(who, 'type:message clef')).toEqual([pair]);
      expect(await places(who, 'covoiturage')).toEqual([group]);
    }
    expect(new Set(await places(colleague, 'chalet'))).toEqual(new Set([group]));
  });

  it.each(queries)('is found by nobody else, neither the animation nor the coordination: %s', async (q) => {
    for (const other of [d.elise, coordinator, d.stranger]) {
      expect(await find(other, q)).toMatchObject({ results: [], total: 0 });
    }
  });

  it('is offered as a channel to nobody', async () => {
    for (const who of [d.nora, d.elise, coordinator]) {
      const { body } = await who.visitor.get('/api/search/suggestions?operator=channel&limit=20').expect(200);
      expect(JSON.stringify(body)).not.toContain('covoiturage');
    }
  });

  it('is found no more by who left, and by the others still', async () => {
    await colleague.visitor.delete(`/api/direct/${group}/me`).expect(200);
    await indexAll();
    expect(await find(colleague, 'chalet')).toMatchObject({ results: [], total: 0 });
    expect(await places(d.nora, 'covoiturage')).toEqual([group]);
  });
});
