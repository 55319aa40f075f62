import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { config } from '../../config.ts';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { beginFile, giveFile, sendPart } from '../../test/send-file.ts';
import { FileModel, FilePartModel } from './files.model.ts';

const KILO = 1024;
const app = useTestApp({
  files: {
    member: { file: 300 * KILO, day: 2_000 * KILO },
    team: { file: 400 * KILO, day: 4_000 * KILO },
    video: { file: 800 * KILO, day: 8_000 * KILO },
  },
});
let talk: Discussion;

beforeAll(async () => {
  talk = await buildDiscussion(app);
});

/** Lines of text, different from one another. */
function text(bytes: number): Buffer {
  return Buffer.from(
    Array.from({ length: bytes }, (_, at) => (at % 64 === 63 ? '\n' : 'abcdefg'[at % 7])).join(''),
  );
}

describe('an upload', () => {
  it('arrives in pieces, and is asked where it is as often as one likes', async () => {
    const { visitor } = talk.nora;
    const content = text(200 * KILO);
    const fileId = newId();
    const file = { fileId, name: 'Relevé.csv', content };
    expect((await beginFile(visitor, file).expect(200)).body).toEqual({
      id: fileId,
      received: 0,
      file: null,
    });
    await sendPart(visitor, fileId, 0, content.subarray(0, 100 * KILO)).expect(200);
    const { body } = await beginFile(visitor, file).expect(200);
    expect(body.received).toBe(100 * KILO);
    await sendPart(visitor, fileId, body.received, content.subarray(body.received)).expect(200);
    const finished = await visitor.post(`/api/files/${fileId}/finished`).expect(200);
    expect(finished.body).toMatchObject({
      id: fileId,
      name: 'Relevé.csv',
      kind: 'document',
      bytes: content.length,
    });
    expect((await visitor.post(`/api/files/${fileId}/finished`).expect(200)).body).toEqual(finished.body);
    expect((await beginFile(visitor, file).expect(200)).body).toMatchObject({ file: finished.body });
    expect((await visitor.get(`/api/files/${fileId}`).expect(200)).text).toBe(content.toString());
    expect(await FilePartModel.countDocuments({ fileId })).toBe(0);
  });

  it.each([50 * KILO, 150 * KILO])(
    'refuses a piece that starts elsewhere (%i), and says where it is',
    async (offset) => {
      const { visitor } = talk.nora;
      const content = text(200 * KILO);
      const { body } = await beginFile(visitor, { content }).expect(200);
      await sendPart(visitor, body.id, 0, content.subarray(0, 100 * KILO)).expect(200);
      const refused = await sendPart(visitor, body.id, offset, content.subarray(offset)).expect(409);
      expect(refused.body).toMatchObject({
        code: 'wrong_offset',
        details: { current: { received: 100 * KILO } },
      });
    },
  );

  it('takes a piece once when two tabs send it at the same moment', async () => {
    const { visitor } = talk.nora;
    const content = text(128 * KILO);
    const { body } = await beginFile(visitor, { content }).expect(200);
    const answers = await Promise.all(
      [0, 1, 2, 3].map(() => sendPart(visitor, body.id, 0, content.subarray(0, 64 * KILO))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    await sendPart(visitor, body.id, 64 * KILO, content.subarray(64 * KILO)).expect(200);
    const finished = await Promise.all(
      [0, 1].map(() => visitor.post(`/api/files/${body.id}/finished`).expect(200)),
    );
    expect(finished[0]?.body).toEqual(finished[1]?.body);
    expect((await visitor.get(`/api/files/${body.id}`).expect(200)).text).toBe(content.toString());
    expect(await FilePartModel.countDocuments({ fileId: body.id })).toBe(0);
  });

  it('is not finished before all of it is there', async () => {
    const { visitor } = talk.nora;
    const { body } = await beginFile(visitor, { content: text(200 * KILO) }).expect(200);
    const refused = await visitor.post(`/api/files/${body.id}/finished`).expect(409);
    expect(refused.body.code).toBe('wrong_offset');
  });

  it('refuses pieces that are too small, too large, of another type, or nowhere', async () => {
    const { visitor } = talk.nora;
    const content = text(200 * KILO);
    const { body } = await beginFile(visitor, { content }).expect(200);
    await sendPart(visitor, body.id, 0, content.subarray(0, 10)).expect(400);
    await sendPart(visitor, body.id, 0, text(201 * KILO)).expect(400);
    await sendPart(visitor, body.id, 0, text(1100 * KILO)).expect(413);
    await visitor.patch(`/api/files/${body.id}/content`, { a: 1 }).set('Upload-Offset', '0').expect(415);
    for (const offset of ['', '-1', '1e999', 'deux']) {
      await sendPart(visitor, body.id, 0, content).set('Upload-Offset', offset).expect(400);
    }
    expectNotFound(await sendPart(visitor, newId(), 0, content));
    expectNotFound(await sendPart(visitor, '..%2f..%2fetc', 0, content));
    expect((await FileModel.findById(body.id))?.received).toBe(0);
  });

  it('is its sender’s alone', async () => {
    const content = text(100);
    const { body } = await beginFile(talk.nora.visitor, { content }).expect(200);
    const { visitor } = talk.karim;
    expectNotFound(await sendPart(visitor, body.id, 0, content));
    expectNotFound(await visitor.post(`/api/files/${body.id}/finished`));
    expectNotFound(await visitor.delete(`/api/files/${body.id}`));
    expectNotFound(await visitor.get(`/api/files/${body.id}`));
    expect((await beginFile(visitor, { fileId: body.id, content }).expect(409)).body.code).toBe(
      'client_id_conflict',
    );
    await sendPart(app.visitor(), body.id, 0, content).expect(401);
    await app.visitor().get(`/api/files/${body.id}`).expect(401);
  });

  it('refuses a piece that another site’s page sends, or another account’s', async () => {
    const { visitor } = talk.nora;
    const content = text(100);
    const { body } = await beginFile(visitor, { content }).expect(200);
    const foreign = await sendPart(visitor, body.id, 0, content)
      .set('Origin', 'https://autre.test')
      .expect(403);
    expect(foreign.body.code).toBe('foreign_origin');
    const other = await sendPart(visitor, body.id, 0, content)
      .set('x-sentiers-account', talk.karim.id)
      .expect(409);
    expect(other.body.code).toBe('actor_changed');
  });

  it('keeps its id for one content', async () => {
    const { visitor } = talk.nora;
    const fileId = newId();
    await beginFile(visitor, { fileId, content: text(100) }).expect(200);
    await beginFile(visitor, { fileId, content: text(101) }).expect(409);
  });

  it('notices content that was damaged on its way, and keeps nothing of it', async () => {
    const { visitor } = talk.nora;
    const fileId = newId();
    await visitor
      .put(`/api/files/${fileId}`, { name: 'a.txt', bytes: 3, sha256: '0'.repeat(64) })
      .expect(200);
    await sendPart(visitor, fileId, 0, Buffer.from('abc')).expect(200);
    const refused = await visitor.post(`/api/files/${fileId}/finished`).expect(400);
    expect(refused.body.details.fields).toEqual([{ path: ['file'], reason: 'file_broken' }]);
    expect(await FileModel.countDocuments({ _id: fileId })).toBe(0);
    expect(await FilePartModel.countDocuments({ fileId })).toBe(0);
  });

  it('can be given up before it is shown', async () => {
    const { visitor } = talk.nora;
    const { id } = await giveFile(visitor, { content: text(100) });
    await visitor.delete(`/api/files/${id}`).expect(200);
    expectNotFound(await visitor.get(`/api/files/${id}`));
  });
});

describe('what one may send', () => {
  it('is limited by what one does in the programme', async () => {
    const content = text(350 * KILO);
    const refused = await beginFile(talk.nora.visitor, { content }).expect(413);
    expect(refused.body).toMatchObject({
      code: 'payload_too_large',
      details: { limit: 300 * KILO, fields: [{ path: ['bytes'], reason: 'file_size' }] },
    });
    await beginFile(talk.elise.visitor, { content }).expect(200);
  });

  it('is limited for the whole of a day, even for files announced all at once', async () => {
    const { visitor } = talk.stranger;
    const content = text(300 * KILO);
    const answers = await Promise.all(Array.from({ length: 8 }, () => beginFile(visitor, { content })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(6);
    const refused = answers.find(({ status }) => status === 413);
    expect(refused?.body.details).toMatchObject({
      limit: config().files.member.day,
      fields: [{ reason: 'file_quota' }],
    });
  });

  it.each([
    { name: '', bytes: 3 },
    { name: 'a\nb', bytes: 3 },
    { name: 'a', bytes: 0 },
    { name: 'a', bytes: 1.5 },
    { name: 'a' },
    { name: 'a', bytes: 3, sha256: 'zz' },
    { name: 'a', bytes: 3, voice: { duration: 400_000, waveform: [1] } },
    { name: 'a', bytes: 3, voice: { duration: 1_000, waveform: [101] } },
    { name: 'a', bytes: 3, voice: { duration: 1_000, waveform: Array(200).fill(1) } },
  ])('refuses %j', async (input) => {
    await talk.nora.visitor.put(`/api/files/${newId()}`, input).expect(400);
  });
});
