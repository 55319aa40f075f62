import type { Skill } from '@sentiers/shared/directory/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, Speaker } from '../../test/discussion.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';

const app = useTestApp();
let d: Discussion;
let coordination: Speaker;

beforeAll(async () => {
  const coordinator = await buildCoordinator();
  coordination = new Speaker(coordinator, await app.signIn(coordinator));
  d = await buildDiscussion(app);
});

async function propose(who: Speaker, label: string): Promise<Skill> {
  return (await who.visitor.post('/api/skills', { label }).expect(200)).body;
}

async function list(who: Speaker): Promise<Skill[]> {
  return (await who.visitor.get('/api/skills').expect(200)).body.items;
}

const decide = (skillId: string, decision: object) =>
  coordination.visitor.put(`/api/skills/${skillId}`, decision);
const labelsOf = (skills: readonly Skill[]) => skills.map(({ label }) => label);
const linesAbout = async (id: string) =>
  (await coordination.inbox()).filter(({ subject }) => subject?.id === id);

it('is proposed once, however it is written, and known to who proposed it and the coordination', async () => {
  const first = await propose(d.nora, 'Négocier un bail');
  expect(first).toMatchObject({ state: 'proposed', proposedBy: { id: d.nora.id } });
  const again = await propose(d.karim, 'negocier un  BAIL');
  expect(again).toMatchObject({ id: first.id, proposedBy: null });
  expect(labelsOf(await list(d.nora))).toContain('Négocier un bail');
  expect(labelsOf(await list(d.karim))).not.toContain('Négocier un bail');
  await consequences();
  const [line] = await linesAbout(first.id);
  expect(line).toMatchObject({ reason: 'skill-proposed', subject: { title: 'Négocier un bail' } });
});

it('is two requests at once, one skill', async () => {
  const both = await Promise.all([
    propose(d.nora, 'Planter des haies'),
    propose(d.karim, 'planter des haies'),
  ]);
  expect(both[0].id).toBe(both[1].id);
});

it('is for all once accepted, under the name that the coordination gives it, and asked about no more', async () => {
  const { id } = await propose(d.nora, 'Trouver un toi');
  await consequences();
  await decide(id, { state: 'accepted', label: 'Trouver un toit' }).expect(200);
  expect(labelsOf(await list(d.stranger))).toContain('Trouver un toit');
  await consequences();
  expect((await linesAbout(id)).filter(({ done }) => !done)).toEqual([]);
  await propose(d.nora, 'Autre chose');
  const taken = await decide(id, { state: 'accepted', label: 'AUTRE chose' }).expect(400);
  expect(taken.body.details.fields).toEqual([{ path: ['label'], reason: 'already_there' }]);
});

it('is said with another it was merged with, in every profile, and taken from them when refused', async () => {
  const kept = await propose(d.nora, 'Compter');
  await decide(kept.id, { state: 'accepted' }).expect(200);
  const [merged, refused] = [await propose(d.nora, 'Faire les comptes'), await propose(d.nora, 'Dormir')];
  const levels = Object.fromEntries(
    ['offers', 'seeks', 'territories', 'themes', 'languages', 'availability'].map((field) => [
      field,
      'network',
    ]),
  );
  const profile = {
    offers: { skillIds: [merged.id, refused.id], words: '' },
    ...{ seeks: { skillIds: [], words: '' }, territories: [], themes: [], languages: [] },
    ...{ availability: { state: 'available' }, levels },
  };
  await d.nora.visitor.put('/api/me/profile', { revision: 0, profile }).expect(200);
  const { body: seen } = await d.karim.visitor.get(`/api/people/${d.nora.id}/profile`).expect(200);
  expect(seen.offers).toBeNull();
  await decide(merged.id, { state: 'accepted', mergeInto: newId() }).expect(400);
  await decide(merged.id, { state: 'accepted', mergeInto: kept.id }).expect(200);
  await decide(refused.id, { state: 'refused' }).expect(200);
  const { body } = await d.karim.visitor.get(`/api/people/${d.nora.id}/profile`).expect(200);
  expect(labelsOf(body.offers.skills)).toEqual(['Compter']);
  expect((await propose(d.karim, 'faire les comptes')).id).toBe(kept.id);
  await decide(merged.id, { state: 'accepted' }).expect(404);
});
