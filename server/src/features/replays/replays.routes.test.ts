import type { Replay } from '@sentiers/shared/replays/schema.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { v7 as newId } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildSeminar } from '../../test/factories/build-seminar.ts';
import { film, giveFile } from '../../test/send-file.ts';
import type { Visitor } from '../../test/visitor.ts';
import { cleanFiles } from '../files/files.cleaning.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;
const address = 'https://video.exemple.org/film.mp4';
const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour';

let d: Discussion;
let seminar: Seminar;
let replay: Replay;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

beforeEach(async () => {
  seminar = await buildSeminar(d.elise.actor, { cohortId: d.cohortId, kind: 'webinar', title: 'Financer' });
  replay = (await d.elise.visitor.put(`/api/seminars/${seminar.id}/replay`, {}).expect(200)).body;
});

const at = (path = '') => `/api/replays/${replay.id}${path}`;
const give = (video: object | null) => d.elise.visitor.put(at('/video'), { video });
const giveAddress = (given = address) => give({ kind: 'address', address: given }).expect(200);
const ask = (personId: string) => d.elise.visitor.put(at(`/people/${personId}`));
const publish = () => d.elise.visitor.put(at('/publication'));
const say = (visitor: Visitor, answer: 'accepted' | 'refused') =>
  visitor.put(at('/consent'), { answer }).expect(200);
const linesOf = async (who: Discussion['nora']) =>
  (await who.inbox()).filter(({ replayId, done }) => replayId === replay.id && !done);

async function sendFilm(bytes = 200_000): Promise<string> {
  const sent = { name: 'webinaire.webm', content: film(bytes), video: true as const };
  return (await giveFile(d.elise.visitor, sent)).id;
}

describe('a replay is prepared', () => {
  it('once for each seminar or room, by those who prepare the seminar, once it is announced', async () => {
    const again = await d.elise.visitor.put(`/api/seminars/${seminar.id}/replay`, {}).expect(200);
    expect(again.body).toMatchObject({ id: replay.id, state: 'preparing', video: null, people: [] });
    await d.nora.visitor.put(`/api/seminars/${seminar.id}/replay`, {}).expect(403);
    const draft = await buildSeminar(d.elise.actor, { cohortId: d.cohortId, announced: false });
    const early = await d.elise.visitor.put(`/api/seminars/${draft.id}/replay`, {}).expect(409);
    expect(early.body.code).toBe('seminar_not_announced');
    const elsewhere = await d.elise.visitor
      .put(`/api/seminars/${seminar.id}/replay`, { roomId: newId() })
      .expect(400);
    expect(elsewhere.body.details.fields).toEqual([{ path: ['roomId'], reason: 'not_found' }]);
  });

  it('with chapters in their order, how long it is, and where it begins, to the second', async () => {
    const startsAt = '2026-11-20T12:30:05.700Z';
    const chapters = [
      { title: 'Questions', at: 900 },
      { title: 'Le récit', at: 0 },
    ];
    const written = { revision: 1, startsAt, duration: 3600, chapters };
    const { body } = await d.elise.visitor.put(at(), written).expect(200);
    expect(body).toMatchObject({ revision: 2, startsAt: '2026-11-20T12:30:05.000Z', duration: 3600 });
    expect(body.chapters.map(({ at: second }: { at: number }) => second)).toEqual([0, 900]);
    const late = await d.elise.visitor.put(at(), written).expect(409);
    expect(late.body.code).toBe('revision_conflict');
    const twice = { ...written, revision: 2, chapters: [...chapters, { title: 'Bis', at: 0 }] };
    const { body: refused } = await d.elise.visitor.put(at(), twice).expect(400);
    expect(refused.details.fields).toEqual([{ path: ['chapters', 2, 'at'], reason: 'twice' }]);
  });

  it('with captions in several languages, whose first fault is told by its line; served as what they are', async () => {
    await giveAddress();
    const wrong = { text: 'WEBVTT\n\n00:05.000 --> 00:02.000\nBonjour' };
    const { body: refused } = await d.elise.visitor.put(at('/captions/fr'), wrong).expect(400);
    expect(refused.details.fields).toEqual([{ path: ['text', 3], reason: 'captions_backwards' }]);
    await d.elise.visitor.put(at('/captions/français'), { text: captions }).expect(400);
    await d.elise.visitor.put(at('/captions/fr'), { text: captions }).expect(200);
    const { body } = await d.elise.visitor.put(at('/captions/en'), { text: captions }).expect(200);
    expect(body.captions).toEqual([
      { language: 'en', captions: 1 },
      { language: 'fr', captions: 1 },
    ]);
    const served = await d.elise.visitor.get(at('/captions/fr.vtt')).expect(200);
    expect([served.headers['content-type'], served.text]).toEqual(['text/vtt; charset=utf-8', captions]);
    expectNotFound(await d.nora.visitor.get(at('/captions/fr.vtt')));
    await d.elise.visitor.delete(at('/captions/fr')).expect(200);
    expectNotFound(await d.elise.visitor.get(at('/captions/fr.vtt')));
  });
});

describe('its video', () => {
  it('is a film told from its content, sent by those who run the programme', async () => {
    const refused = await giveFile(d.elise.visitor, { content: film(2_000) }).then(({ kind }) => kind);
    expect(refused).toBe('document');
    const text = { content: Buffer.from('Bonjour'), video: true as const, name: 'film.webm' };
    await expect(giveFile(d.elise.visitor, text)).rejects.toThrow('415');
    const theirs = { name: 'a.webm', bytes: 2_000, video: true };
    await d.nora.visitor.put(`/api/files/${newId()}`, theirs).expect(403);
    const fileId = await sendFilm();
    const { body } = await give({ kind: 'file', fileId }).expect(200);
    expect(body.video).toEqual({
      ...{ kind: 'file', name: 'webinaire.webm', mediaType: 'video/webm', bytes: 200_000 },
    });
    const note = await giveFile(d.elise.visitor, { content: Buffer.from('Bonjour') });
    const { body: other } = await give({ kind: 'file', fileId: note.id }).expect(400);
    expect(other.details.fields).toEqual([{ path: ['video', 'fileId'], reason: 'video_type' }]);
    await give({ kind: 'file', fileId: newId() }).expect(400);
  });

  it('is served by ranges, to who may watch it at that moment, and kept as long as it is shown', async () => {
    const fileId = await sendFilm();
    await give({ kind: 'file', fileId }).expect(200);
    const part = await d.elise.visitor.get(at('/video')).set('Range', 'bytes=100000-100009').expect(206);
    expect(part.headers).toMatchObject({
      'content-range': 'bytes 100000-100009/200000',
      'content-type': 'video/webm',
      'content-disposition': expect.stringMatching(/^inline/),
    });
    expectNotFound(await d.nora.visitor.get(at('/video')).set('Range', 'bytes=0-9'));
    await app.visitor().get(at('/video')).expect(401);
    await publish().expect(200);
    await d.nora.visitor.get(at('/video')).set('Range', 'bytes=0-9').expect(206);
    expectNotFound(await d.stranger.visitor.get(at('/video')));
    await cleanFiles(Date.now() + 60 * DAY_MS);
    await d.nora.visitor.get(at('/video')).set('Range', 'bytes=0-9').expect(206);
    await giveAddress();
    await cleanFiles(Date.now() + 2 * DAY_MS);
    expectNotFound(await d.elise.visitor.get(`/api/files/${fileId}`));
  });

  it('may be kept elsewhere, in a page of ours that lets in that place alone', async () => {
    await giveAddress('https://tube.exemple.org/w/52a10666-3a18-4e73-93da-e8d3c12c305a');
    const { headers, text } = await d.elise.visitor.get(at('/frame')).expect(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-src https://tube.exemple.org;');
    expect(policy).toContain("frame-ancestors 'self'");
    expect(text).toContain('sandbox="allow-scripts allow-same-origin"');
    expect(text).toContain('https://tube.exemple.org/videos/embed/52a10666');
    await giveAddress();
    const direct = await d.elise.visitor.get(at('/frame')).expect(200);
    expect(String(direct.headers['content-security-policy'])).toContain(
      "media-src 'self' https://video.exemple.org;",
    );
    await giveAddress('https://visio.exemple.org/enregistrement');
    expectNotFound(await d.elise.visitor.get(at('/frame')));
    await give({ kind: 'address', address: 'http://video.exemple.org/film.mp4' }).expect(400);
    expectNotFound(await d.nora.visitor.get(at('/frame')));
  });
});

describe('those who are seen or heard', () => {
  beforeEach(() => giveAddress());

  it('are asked, and hold it back until each has accepted: silence leaves out', async () => {
    await ask(d.nora.id).expect(200);
    const { body } = await ask(d.karim.id).expect(200);
    expect(body).toMatchObject({ missing: 2, people: [{ answer: null }, { answer: null }] });
    await consequences();
    expect(await linesOf(d.nora)).toMatchObject([{ reason: 'replay-consent', actor: { id: d.elise.id } }]);
    const early = await publish().expect(409);
    expect(early.body).toMatchObject({ code: 'replay_consents_missing', details: { missing: 2 } });
    await say(d.nora.visitor, 'accepted');
    expect((await publish().expect(409)).body.details).toEqual({ missing: 1 });
    expect((await d.nora.visitor.get(at())).status).toBe(403);
    const { body: answered } = await say(d.karim.visitor, 'accepted');
    expect(answered).toMatchObject({ answer: 'accepted', by: { id: d.elise.id }, mayWatch: false });
    await consequences();
    expect([...(await linesOf(d.nora)), ...(await linesOf(d.karim))]).toEqual([]);
    await publish().expect(200);
    const { body: watched } = await d.nora.visitor.get(at()).expect(200);
    expect(watched).toMatchObject({ state: 'published', people: null, abilities: { prepare: false } });
  });

  it('close it at once by changing their mind, with what was being sent of it, and those who asked are told', async () => {
    await give({ kind: 'file', fileId: await sendFilm(24_000_000) }).expect(200);
    await ask(d.nora.id).expect(200);
    await say(d.nora.visitor, 'accepted');
    await publish().expect(200);
    const socket = await d.karim.visitor.connect();
    const reading = await fetch(`${app.url}${at('/video')}`, { headers: { cookie: d.karim.visitor.cookie } });
    const reader = reading.body?.getReader();
    await reader?.read();
    await say(d.nora.visitor, 'refused');
    const readOn = async () => {
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read());
    };
    await expect(readOn()).rejects.toThrow();
    expectNotFound(await d.karim.visitor.get(at('/video')).set('Range', 'bytes=0-9'));
    expectNotFound(await d.karim.visitor.get(at()));
    await expect
      .poll(() => socket.received('replay.changed'))
      .toContainEqual({
        ...{ replayId: replay.id, seminarId: seminar.id },
      });
    await consequences();
    expect(await linesOf(d.elise)).toMatchObject([{ reason: 'replay-closed', actor: { id: d.nora.id } }]);
    await say(d.nora.visitor, 'accepted');
    await consequences();
    expect(await linesOf(d.elise)).toEqual([]);
    expectNotFound(await d.karim.visitor.get(at()));
  });

  it('who refuse are left out by another video alone, which those who had accepted are told of', async () => {
    await ask(d.nora.id).expect(200);
    await ask(d.karim.id).expect(200);
    await say(d.karim.visitor, 'accepted');
    await say(d.nora.visitor, 'refused');
    const leave = (personId: string) => d.elise.visitor.delete(at(`/people/${personId}`));
    expect((await leave(d.nora.id).expect(409)).body.code).toBe('replay_refused');
    await giveAddress();
    expect((await leave(d.nora.id).expect(409)).body.code).toBe('replay_refused');
    await giveAddress('https://video.exemple.org/film-coupe.mp4');
    const { body } = await leave(d.nora.id).expect(200);
    expect(body).toMatchObject({ missing: 0, people: [{ person: { id: d.karim.id }, answer: 'accepted' }] });
    await consequences();
    expect(await linesOf(d.karim)).toMatchObject([{ reason: 'replay-replaced' }]);
    expect(await linesOf(d.nora)).toMatchObject([{ reason: 'replay-absent', actor: { id: d.elise.id } }]);
    expect(await linesOf(d.elise)).toEqual([]);
    const coordinator = await app.signIn(await buildCoordinator());
    const audit = await coordinator.get('/api/audit?action=replay.declared-absent').expect(200);
    expect(audit.body.items).toMatchObject([{ by: { id: d.elise.id } }]);
    await publish().expect(200);
  });

  it('hold back what was published, when they are named later; someone from elsewhere is not asked', async () => {
    await publish().expect(200);
    const { body } = await ask(d.nora.id).expect(200);
    expect(body.state).toBe('preparing');
    expectNotFound(await d.karim.visitor.get(at()));
    expectNotFound(await ask(d.stranger.id));
    expectNotFound(await d.karim.visitor.get(at('/consent')));
    expectNotFound(await d.karim.visitor.put(at('/consent'), { answer: 'accepted' }));
  });
});

it('is published with a video only, and retired by those who prepare it', async () => {
  expect((await publish().expect(409)).body.code).toBe('replay_without_video');
  await giveAddress();
  await publish().expect(200);
  await d.nora.visitor.get(at()).expect(200);
  await d.elise.visitor.delete(at('/publication')).expect(200);
  expectNotFound(await d.nora.visitor.get(at()));
});

it('has its place before it is there: a webinar waits for it, and who watched it sees where they stopped', async () => {
  const list = async (visitor: Visitor) =>
    (await visitor.get(`/api/replays?seminarId=${seminar.id}`).expect(200)).body.items;
  expect(await list(d.nora.visitor)).toMatchObject([{ title: 'Financer', replay: null }]);
  expect(await list(d.elise.visitor)).toMatchObject([
    { replay: { id: replay.id, hasVideo: false }, abilities: { prepare: true } },
  ]);
  await giveAddress();
  await publish().expect(200);
  await d.nora.visitor.put(at('/position'), { seconds: 754 }).expect(200);
  expect(await list(d.nora.visitor)).toMatchObject([{ replay: { id: replay.id, position: 754 } }]);
  const { body } = await d.nora.visitor.get(at()).expect(200);
  expect(body.position).toMatchObject({ seconds: 754 });
  const { body: all } = await d.nora.visitor.get('/api/replays').expect(200);
  expect(all.items[0].seminar.kind).toBe('webinar');
  const retired = await d.elise.visitor.delete(at('/publication')).expect(200);
  expect(retired.body.position).toBeNull();
  expectNotFound(await d.nora.visitor.put(at('/position'), { seconds: 1 }));
  expectNotFound(await d.stranger.visitor.get(`/api/replays?seminarId=${seminar.id}`));
});
