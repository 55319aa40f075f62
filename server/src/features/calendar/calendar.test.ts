import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion } from '../../test/discussion.ts';
import { withdrawGrants } from '../memberships/withdraw-grants.ts';

const app = useTestApp();
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
  await d.karim.visitor
    .post(`/api/channels/${d.channelId}/threads`, {
      clientId: newId(),
      title: 'Appel « mobilité, ruralité »',
      kind: 'opportunity',
      body: 'La région finance des navettes.',
      opportunity: {
        type: 'call',
        deadline: '2028-03-01T11:00:00.000Z',
        territoryCode: '42',
        address: '3, place de la Mairie',
      },
    })
    .expect(201);
});

const addressOf = async () => (await d.nora.visitor.post('/api/me/calendar', {}).expect(200)).body.address;
const read = (address: string) => app.visitor().get(new URL(address).pathname);

describe('the calendar of a person', () => {
  it('is read without a session by whoever has its address: dates of what its person may read', async () => {
    const response = await read(await addressOf()).expect(200);
    expect(response.headers['content-type']).toContain('text/calendar');
    const lines = response.text.replaceAll('\r\n ', '').split('\r\n');
    expect(lines).toContain('SUMMARY:Appel « mobilité\\, ruralité »');
    expect(lines).toContain('DTSTART:20280301T110000Z');
    expect(lines).toContain('LOCATION:3\\, place de la Mairie');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  it('has the same address until another one is asked for, which ends the first', async () => {
    const first = await addressOf();
    expect((await d.nora.visitor.get('/api/me/calendar').expect(200)).body.address).toBe(first);
    const second = await addressOf();
    expect(second).not.toBe(first);
    await read(first).expect(404);
    await read(second).expect(200);
    await d.nora.visitor.delete('/api/me/calendar').expect(200);
    await read(second).expect(404);
    expect((await d.nora.visitor.get('/api/me/calendar').expect(200)).body.address).toBeNull();
  });

  it('tells nothing of what its person doesn’t read, or reads no more', async () => {
    const strangers = (await d.stranger.visitor.post('/api/me/calendar', {}).expect(200)).body.address;
    expect((await read(strangers).expect(200)).text).not.toContain('BEGIN:VEVENT');
    const address = await addressOf();
    await withdrawGrants(d.nora.actor.personId, { 'scope.kind': 'cohort' });
    expect((await read(address).expect(200)).text).not.toContain('BEGIN:VEVENT');
  });

  it.each(['x', 'a'.repeat(43), '%00'])('has no address %j', async (token) => {
    await app.visitor().get(`/api/calendar/${token}.ics`).expect(404);
  });
});
