import mongoose from 'mongoose';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildActor, buildActorOfCohort } from '../../test/factories/build-actor.ts';
import { buildCohort } from '../../test/factories/build-cohort.ts';
import { buildOrganisation } from '../../test/factories/build-organisation.ts';
import type { Visitor } from '../../test/visitor.ts';

const app = useTestApp();

let cohortId: string;
let nora: { personId: string };
let mine: Visitor;
let peer: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  const cohort = await buildCohort({ name: 'Cohorte 2025' });
  cohortId = cohort._id;
  const organisation = await buildOrganisation({ name: 'La Cordée mobile', cohortIds: [cohortId] });
  nora = await buildActorOfCohort(cohortId, 'member', {
    name: 'Nora Belkacem',
    organisationId: organisation._id,
  });
  mine = await app.signIn(nora);
  peer = await app.signIn(await buildActorOfCohort(cohortId, 'member', { name: 'Élise Rambaud' }));
  stranger = await app.signIn(await buildActorOfCohort((await buildCohort())._id));
});

describe('a page', () => {
  it('is read by the cohort, with what it may do there', async () => {
    const { body } = await peer.get(`/api/people/${nora.personId}`).expect(200);
    expect(body).toMatchObject({
      id: nora.personId,
      name: 'Nora Belkacem',
      organisation: 'La Cordée mobile',
      role: 'member',
      cohorts: [{ id: cohortId, name: 'Cohorte 2025', role: 'member' }],
      abilities: { edit: false },
    });
  });

  it('answers to others as if nobody had this id', async () => {
    const { body: refused } = await stranger.get(`/api/people/${nora.personId}`).expect(404);
    const nobody = '0198a000-0000-7000-8000-000000000000';
    const { body: missing } = await stranger.get(`/api/people/${nobody}`).expect(404);
    expect({ ...refused, details: null }).toEqual({ ...missing, details: null });
    await app.visitor().get(`/api/people/${nora.personId}`).expect(401);
  });

  it('is changed by its owner alone, field by field', async () => {
    const { body } = await mine
      .patch('/api/me/page', { offers: '  Bâtir une tournée qui tient l’horaire\r\n', title: '' })
      .expect(200);
    expect(body).toMatchObject({
      name: 'Nora Belkacem',
      offers: 'Bâtir une tournée qui tient l’horaire',
      abilities: { edit: true },
    });
    await app.visitor().patch('/api/me/page', { name: 'Personne' }).expect(401);
  });

  it('refuses a name that is none, and changes nothing', async () => {
    for (const name of ['', ' ', 'N', 'Nora\nBelkacem', 'N'.repeat(81), 'Nora\u0000', 12, null]) {
      await mine.patch('/api/me/page', { name, title: 'Changé' }).expect(400);
    }
    const { body } = await mine.get(`/api/people/${nora.personId}`);
    expect(body).toMatchObject({ name: 'Nora Belkacem', title: '' });
  });

  it('keeps words as they were written, script included', async () => {
    const bio = '<script>alert(1)</script> & <b>gras</b>';
    const { body } = await mine.patch('/api/me/page', { bio }).expect(200);
    expect(body.bio).toBe(bio);
  });
});

describe('the people of a cohort', () => {
  it('are listed to those who take part in it, by name', async () => {
    const { body } = await peer.get(`/api/cohorts/${cohortId}/people`).expect(200);
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(['Élise Rambaud', 'Nora Belkacem']);
    await stranger.get(`/api/cohorts/${cohortId}/people`).expect(404);
  });
});

describe('a photo', () => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#4a6b3a' } });
  const files = () => mongoose.connection.collection('files.files').countDocuments();
  const send = async (bytes: Buffer<ArrayBuffer>) => {
    const form = new FormData();
    form.set('photo', new Blob([bytes], { type: 'image/jpeg' }), 'moi.jpg');
    const headers = { cookie: mine.cookie, origin: app.url };
    const response = await fetch(`${app.url}/api/me/photo`, { method: 'PUT', headers, body: form });
    return { status: response.status, body: (await response.json()) as { photo: string; code?: string } };
  };

  it('is made square and served to who may open the page, from private caches only', async () => {
    const { status, body } = await send(Buffer.from(await picture(800, 400).jpeg().toBuffer()));
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: nora.personId, photo: expect.any(String) });
    const address = `/api/people/${nora.personId}/photo`;
    const served = await peer.get(`${address}?v=${body.photo}`).expect(200);
    expect(served.headers).toMatchObject({
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(await sharp(served.body).metadata()).toMatchObject({ width: 512, height: 512 });
    expect((await peer.get(address).expect(200)).headers['cache-control']).toBe('private, no-cache');
    await stranger.get(`${address}?v=${body.photo}`).expect(404);
    await app.visitor().get(`${address}?v=${body.photo}`).expect(401);
  });

  it('replaces the one before, of which nothing stays', async () => {
    const before = await mine.get(`/api/people/${nora.personId}`);
    const { body } = await send(Buffer.from(await picture(300, 300).png().toBuffer()));
    expect(body.photo).not.toBe(before.body.photo);
    expect(await files()).toBe(1);
  });

  it.each([
    ['a page named as a picture', 415, 'unsupported_media', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing with a script', 415, 'unsupported_media', Buffer.from('<svg onload="alert(1)"></svg>')],
    ['what is only the head of a picture', 400, 'invalid_input', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['far too much', 400, 'invalid_input', Buffer.alloc(5 * 1024 * 1024 + 1)],
    ['more than a form may hold', 413, 'payload_too_large', Buffer.alloc(7 * 1024 * 1024)],
  ])('refuses %s, and stores nothing of it', async (_what, status, code, bytes) => {
    expect(await send(bytes)).toMatchObject({ status, body: { code } });
    expect(await files()).toBe(1);
    expect((await mine.get(`/api/people/${nora.personId}`)).body.photo).not.toBeNull();
  });

  it('is taken away by its owner', async () => {
    const { body } = await mine.delete('/api/me/photo').expect(200);
    expect(body.photo).toBeNull();
    expect(await files()).toBe(0);
    await peer.get(`/api/people/${nora.personId}/photo`).expect(404);
  });
});

it('someone without any place reads themselves only', async () => {
  const removed = await buildActor([], { name: 'Ancien Membre' });
  const visitor = await app.signIn(removed);
  await visitor.get(`/api/people/${removed.personId}`).expect(200);
  await visitor.get(`/api/people/${nora.personId}`).expect(404);
});
