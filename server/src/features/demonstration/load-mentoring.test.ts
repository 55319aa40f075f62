import { expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { useDemonstration } from '../../test/demonstration.ts';
import type { Visitor } from '../../test/visitor.ts';
import { ids } from './plan-people.ts';

const app = useTestApp();
const { accounts } = useDemonstration(app);

const arrive = (key: string): Promise<Visitor> => app.signIn(ids.person(key));
const mine = async (key: string) => (await (await arrive(key)).get('/api/me/mentoring').expect(200)).body;

it('lets alumni offer their time, and one of them accompany a newcomer', async () => {
  expect(accounts.length).toBeGreaterThan(0);
  for (const [key, hoursPerQuarter, taken] of [
    ['antoine', 6, 240],
    ['rosalie', 4, 0],
    ['djibril', 3, 0],
  ] as const) {
    expect((await mine(key)).offer).toMatchObject({ hoursPerQuarter, taken });
  }
  const nora = await mine('nora');
  expect(nora.mentorships).toMatchObject([
    { mentor: { name: 'Antoine Gallet' }, state: 'active', meetings: [{}, {}], abilities: { write: true } },
  ]);
  expect((await mine('antoine')).mentorships).toMatchObject([{ id: nora.mentorships[0].id }]);
  expect((await mine('karim')).mentorships).toEqual([]);
});

it('has them talk in their one conversation, which goes on', async () => {
  const nora = await arrive('nora');
  const { mentorships } = await mine('nora');
  const { items } = (await nora.get('/api/direct').expect(200)).body;
  expect(items).toMatchObject([{ id: mentorships[0].conversationId, lastSeq: 4 }]);
  const opened = await nora.post('/api/direct', {
    clientId: '0198a000-0000-7000-8000-00000000abce',
    personIds: [ids.person('antoine')],
  });
  expect(opened.body.id).toBe(mentorships[0].conversationId);
});

it('has someone wait, for whom the desk proposes a mentor', async () => {
  const elise = await arrive('elise');
  const path = `/api/cohorts/${ids.cohort('demonstration')}/mentoring`;
  const desk = (await elise.get(path).expect(200)).body;
  expect(desk.requests).toMatchObject([{ person: { id: ids.person('linh') }, state: 'waiting' }]);
  expect(desk.pairs).toMatchObject([{ agreed: true, meetings: 2, messages: 4, dormant: false }]);
  const { proposals, unmatched } = (await elise.get(`${path}/proposals`).expect(200)).body;
  expect(unmatched).toEqual([]);
  expect(proposals).toMatchObject([{ request: { id: desk.requests[0].id } }]);
});
