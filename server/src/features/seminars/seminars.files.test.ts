import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildSeminar, seminarInput } from '../../test/factories/build-seminar.ts';
import { beginFile, giveFile } from '../../test/send-file.ts';
import { cleanFiles } from '../files/files.cleaning.ts';
import { FileModel } from '../files/files.model.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;
const content = Buffer.from('Quelques mots');
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

const dates = { startsAt: '2028-03-02T08:30:00.000Z', endsAt: '2028-03-03T15:00:00.000Z' };

function item(fields: object = {}) {
  const span = { startsAt: dates.startsAt, endsAt: '2028-03-02T11:00:00.000Z' };
  return { id: newId(), kind: 'workshop' as const, title: 'Nos partenaires', ...span, ...fields };
}

const make = (fields: Parameters<typeof seminarInput>[0] = {}) =>
  buildSeminar(d.elise.actor, { cohortId: d.cohortId, title: 'Entre pairs, en mars', ...dates, ...fields });

const correct = ({ id, revision }: Seminar, fields: Parameters<typeof seminarInput>[0]) =>
  d.elise.visitor.put(`/api/seminars/${id}`, { revision, seminar: seminarInput({ ...dates, ...fields }) });

/** The lines of a calendar, unfolded. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

const fileOf = async ({ id }: { id: string }, who: Speaker) =>
  linesOf((await who.visitor.get(`/api/seminars/${id}/calendar.ics`).expect(200)).text);

/** The event of this seminar in the calendar that someone's program follows. */
async function inFeed({ id }: { id: string }, who: Speaker): Promise<string[]> {
  const { address } = (await who.visitor.post('/api/me/calendar', {}).expect(200)).body;
  const lines = linesOf((await app.visitor().get(new URL(address).pathname).expect(200)).text);
  const events = lines.join('\n').split('BEGIN:VEVENT');
  return events.find((event) => event.includes(`UID:seminar-${id}@`))?.split('\n') ?? [];
}

describe('a seminar in calendars', () => {
  it('is one event with its agenda, by Paris’s clock, its place and its page', async () => {
    const seminar = await make({
      description: 'Venez en train.',
      place: { address: '2 place de la Gare', videoAddress: 'https://visio.exemple.test/mars' },
      items: [
        item({ room: 'Salle Jura', speakers: ['Élise Morel', 'Une maire'] }),
        item({ title: 'Visite', startsAt: '2028-03-03T08:00:00.000Z', endsAt: dates.endsAt }),
      ],
    });
    const response = await d.nora.visitor.get(`/api/seminars/${seminar.id}/calendar.ics`).expect(200);
    expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(response.headers['content-disposition']).toBe('attachment; filename=seminaire.ics');
    const lines = linesOf(response.text);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines).toEqual(
      expect.arrayContaining([
        'SUMMARY:Entre pairs\\, en mars',
        'DTSTART:20280302T083000Z',
        'DTEND:20280303T150000Z',
        'LOCATION:2 place de la Gare',
        `SEQUENCE:${seminar.revision}`,
      ]),
    );
    expect(lines.find((line) => line.startsWith('URL'))).toContain(`/seminaires/${seminar.id}`);
    const words = lines.find((line) => line.startsWith('DESCRIPTION:'))?.replaceAll('\\n', '\n');
    expect(words).toBe(
      `DESCRIPTION:Venez en train.

En visio : https://visio.exemple.test/mars

jeudi 2 mars
09:30-12:00 Nos partenaires (Salle Jura)\\, avec Élise Morel\\, Une maire

vendredi 3 mars
09:00-16:00 Visite`,
    );
  });

  it('keeps its id and raises its sequence when it is moved, and when it is cancelled', async () => {
    const seminar = await make();
    const before = await inFeed(seminar, d.nora);
    const moved = await correct(seminar, { startsAt: '2028-03-02T09:00:00.000Z' }).expect(200);
    const after = await inFeed(seminar, d.nora);
    expect(after).toContain('DTSTART:20280302T090000Z');
    const sequenceOf = (lines: string[]) =>
      Number(lines.find((line) => line.startsWith('SEQUENCE'))?.slice(9));
    expect(sequenceOf(after)).toBeGreaterThan(sequenceOf(before));
    await d.elise.visitor
      .post(`/api/seminars/${seminar.id}/cancellation`, { reason: 'Trop de neige.' })
      .expect(200);
    const cancelled = await inFeed(seminar, d.nora);
    expect(cancelled).toContain('STATUS:CANCELLED');
    expect(cancelled).toContain('DESCRIPTION:Annulé : Trop de neige.');
    expect(sequenceOf(cancelled)).toBe(moved.body.revision + 1);
    expect(await fileOf(seminar, d.nora)).toContain('STATUS:CANCELLED');
  });

  it('is in those of whom may read it only, and not before it is announced', async () => {
    const [draft, announced] = [
      await buildSeminar(d.elise.actor, { cohortId: d.cohortId, ...dates, announced: false }),
      await make(),
    ];
    expect(await inFeed(announced, d.nora)).not.toEqual([]);
    expect(await inFeed(announced, d.stranger)).toEqual([]);
    expect(await inFeed(draft, d.nora)).toEqual([]);
    expect(await inFeed(draft, d.elise)).toEqual([]);
    for (const path of [`${draft.id}/calendar.ics`, `${newId()}/calendar.ics`, 'rien/calendar.ics']) {
      expectNotFound(await d.nora.visitor.get(`/api/seminars/${path}`));
    }
    expectNotFound(await d.stranger.visitor.get(`/api/seminars/${announced.id}/calendar.ics`));
    await app.visitor().get(`/api/seminars/${announced.id}/calendar.ics`).expect(401);
  });
});

describe('a document of the agenda', () => {
  const give = (who: Speaker) => giveFile(who.visitor, { name: 'Déroulé.txt', content });

  it('is read by who reads the seminar, as long as it shows it', async () => {
    const file = await give(d.elise);
    const seminar = await make({ items: [item({ documentIds: [file.id] })] });
    const address = `/api/seminars/${seminar.id}/documents/${file.id}`;
    expect(seminar.items[0]?.documents).toEqual([file]);
    const read = await d.nora.visitor.get(address).expect(200);
    expect(read.text).toBe('Quelques mots');
    expect(read.headers['content-disposition']).toMatch(/^attachment/);
    expectNotFound(await d.stranger.visitor.get(address));
    expectNotFound(await d.nora.visitor.get(`/api/files/${file.id}`));
    await app.visitor().get(address).expect(401);
    await correct(seminar, { items: [] }).expect(200);
    expectNotFound(await d.nora.visitor.get(address));
  });

  it('of one seminar is not read through another one, nor while the seminar is prepared', async () => {
    const file = await give(d.elise);
    const draft = await buildSeminar(d.elise.actor, {
      ...{ cohortId: d.cohortId, ...dates, announced: false },
      items: [item({ documentIds: [file.id] })],
    });
    const other = await make();
    expectNotFound(await d.nora.visitor.get(`/api/seminars/${draft.id}/documents/${file.id}`));
    expectNotFound(await d.nora.visitor.get(`/api/seminars/${other.id}/documents/${file.id}`));
    await d.elise.visitor.get(`/api/seminars/${draft.id}/documents/${file.id}`).expect(200);
  });

  it('was sent by who adds it, and has all arrived; another one may keep it when they correct the rest', async () => {
    const theirs = await give(d.karim);
    const { body: unfinished } = await beginFile(d.elise.visitor, { content }).expect(200);
    const mine = await give(d.elise);
    const seminar = await make({ items: [item({ documentIds: [mine.id] })] });
    for (const id of [theirs.id, unfinished.id, newId()]) {
      const answer = await correct(seminar, { items: [item({ documentIds: [mine.id, id] })] }).expect(400);
      expect(answer.body.details.fields).toEqual([
        { path: ['seminar', 'items', 0, 'documentIds', 1], reason: 'file_unfinished' },
      ]);
      const before = await FileModel.countDocuments({ _id: id, namedAt: { $ne: null } });
      expect(before).toBe(0);
    }
    const coordinator = await app.signIn(await buildCoordinator());
    const kept = await coordinator
      .put(`/api/seminars/${seminar.id}`, {
        revision: seminar.revision,
        seminar: seminarInput({ ...dates, items: [item({ documentIds: [mine.id.toUpperCase()] })] }),
      })
      .expect(200);
    expect(kept.body.items[0].documents).toEqual([mine]);
  });

  it('is kept as long as an agenda shows it, and goes when none does', async () => {
    const file = await give(d.elise);
    const seminar = await make({ items: [item({ documentIds: [file.id] })] });
    const isKept = async () => {
      await cleanFiles(Date.now() + 400 * DAY_MS);
      return (await FileModel.countDocuments({ _id: file.id })) === 1;
    };
    expect(await isKept()).toBe(true);
    await correct(seminar, { items: [] }).expect(200);
    expect(await isKept()).toBe(false);
  });
});
