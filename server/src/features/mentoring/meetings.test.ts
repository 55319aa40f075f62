import type { Mentorship } from '@sentiers/shared/mentoring/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildMeeting } from '../../test/factories/build-mentorship.ts';
import { at, buildMentors, type Mentors, put, reasonsOf, see } from '../../test/mentorships.ts';
import type { MentorshipDoc } from './mentorships.model.ts';

const app = useTestApp();
let d: Mentors['d'];
let antoine: Mentors['antoine'];
let between: Mentors['between'];
let pairs: Mentors['pairs'];

beforeEach(async () => {
  ({ d, antoine, between, pairs } = await buildMentors(app));
});

const meeting = (fields: object = {}) => ({
  ...{ kind: 'appointment', title: 'Relire le budget', place: 'En visio' },
  ...{ startsAt: '2027-03-01T09:00:00.000Z', endsAt: '2027-03-01T10:00:00.000Z' },
  ...fields,
});

describe('meetings', () => {
  const add = (who: Speaker, mentorship: MentorshipDoc, clientId = newId(), fields: object = {}) =>
    who.visitor.post(at(mentorship, '/meetings'), { clientId, meeting: meeting(fields) });

  it('are planned once, moved, noted and cancelled, and told to the other', async () => {
    const mentorship = await between({ meetings: [] });
    const clientId = newId();
    await add(antoine, mentorship, clientId).expect(200);
    const [planned] = ((await add(antoine, mentorship, clientId).expect(200)).body as Mentorship).meetings;
    expect((await see(d.nora, mentorship)).meetings).toHaveLength(1);
    expect(await reasonsOf(d.nora)).toEqual(['mentorship-meeting']);
    const path = `/meetings/${planned?.id}`;
    const moved = { revision: 1, meeting: meeting({ place: 'À Flers' }) };
    await put(d.nora, mentorship, path, moved).expect(200);
    expect((await put(antoine, mentorship, path, moved).expect(409)).body.code).toBe('revision_conflict');
    expect(await reasonsOf(antoine)).toEqual(['mentorship-meeting']);
    expect(await reasonsOf(d.nora)).toEqual([]);
    await put(antoine, mentorship, `${path}/note`, { note: 'Appeler la CAF.' }).expect(200);
    expect((await see(d.nora, mentorship)).meetings).toMatchObject([
      { place: 'À Flers', afterwards: 'Appeler la CAF.', revision: 2 },
    ]);
    await antoine.visitor.delete(at(mentorship, path)).expect(200);
    await antoine.visitor.delete(at(mentorship, path)).expect(200);
    expect((await see(d.nora, mentorship)).meetings).toEqual([]);
    expectNotFound(await put(antoine, mentorship, `${path}/note`, { note: 'Encore' }));
    expect(await reasonsOf(antoine)).toEqual([]);
  });

  it('may be planned by both at once: none is lost', async () => {
    const mentorship = await between({ meetings: [] });
    await Promise.all([antoine, d.nora].map((who) => add(who, mentorship).expect(200)));
    expect((await see(d.nora, mentorship)).meetings).toHaveLength(2);
  });

  it('are in the calendars of the two, and a file each', async () => {
    const mentorship = await between();
    const [{ calendar } = { calendar: '' }] = (await see(d.nora, mentorship)).meetings;
    const file = await antoine.visitor.get(calendar).expect(200);
    expect(file.headers['content-type']).toContain('text/calendar');
    expect(file.text).toContain('SUMMARY:Relire le budget');
    const { address } = (await d.nora.visitor.post('/api/me/calendar', {}).expect(200)).body;
    const read = async () => (await app.visitor().get(new URL(address).pathname).expect(200)).text;
    expect(await read()).toContain('SUMMARY:Relire le budget');
    const [{ id } = { id: '' }] = mentorship.meetings;
    await d.nora.visitor.delete(at(mentorship, `/meetings/${id}`)).expect(200);
    expect(await read()).toContain('STATUS:CANCELLED');
  });
});

describe('its time', () => {
  const taken = async () =>
    (await antoine.visitor.get('/api/me/mentoring').expect(200)).body.offer.taken as number;

  it('is taken of the quarter it falls in', async () => {
    await between({ form: 'call', meetings: [] });
    await between();
    expect(await taken()).toBe(260);
    const nextYear = new Date(Date.now() + 366 * 24 * 3_600_000);
    await between({ form: 'call', meetings: [buildMeeting(antoine.id, { startsAt: nextYear })] });
    await between({ state: 'declined' });
    const longAgo = new Date('2020-01-15');
    await between({ state: 'closed', proposedAt: longAgo, startedAt: longAgo, closedAt: longAgo });
    expect(await taken()).toBe(260);
  });
});

it('is dormant after thirty days in which nothing was said, and nothing is ahead', async () => {
  const days = (count: number) => new Date(Date.now() - count * 24 * 3_600_000);
  const since = (count: number) => ({ proposedAt: days(count), startedAt: days(count), meetings: [] });
  const [asleep, young] = [await between(since(31)), await between(since(29))];
  const ahead = await between({ ...since(31), meetings: [buildMeeting(antoine.id)] });
  const paused = await between({ ...since(31), state: 'paused' });
  const met = { startsAt: days(10), endsAt: days(10) };
  const awake = await between({ ...since(60), meetings: [buildMeeting(antoine.id, met)] });
  const cancelled = buildMeeting(antoine.id, { cancelled: true });
  const alone = await between({ ...since(31), meetings: [cancelled] });
  const found = new Map(
    (await pairs()).map((pair: { id: string; dormant: boolean }) => [pair.id, pair.dormant]),
  );
  for (const { _id } of [asleep, alone]) expect(found.get(_id)).toBe(true);
  for (const { _id } of [young, ahead, paused, awake]) expect(found.get(_id)).toBe(false);
});
