import type { Import } from '@sentiers/shared/imports/schema.ts';
import { strToU8 } from 'fflate';
import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, consequences, type Discussion, expectNotFound } from '../../test/discussion.ts';
import { sendWhole } from '../../test/send-file.ts';
import { giveUpExpired } from './giving-up.ts';
import { ImportModel, ImportTextModel } from './imports.model.ts';

const app = useTestApp();
const DAY_MS = 24 * 3_600_000;
let d: Discussion;

beforeAll(async () => {
  d = await buildDiscussion(app);
});

/** An export of which Nora is asked for her consent. */
async function draftFor(): Promise<Import> {
  const content = strToU8('12/03/2025 à 10:32 - Nora B: Bonjour');
  const fileId = await sendWhole(d.elise.visitor, { content });
  const { body } = await d.elise.visitor
    .put(`/api/channels/${d.channelId}/imports/${newId()}`, { fileId })
    .expect(200);
  await d.elise.visitor
    .put(`/api/imports/${body.id}/authors/0`, { choice: 'person', personId: d.nora.id })
    .expect(200);
  return body;
}

async function asks(): Promise<unknown[]> {
  await consequences();
  return (await d.nora.inbox()).filter(({ reason, done }) => reason === 'import-consent' && !done);
}

it('ends what nobody published for a month, and asks nobody any more', async () => {
  const { id } = await draftFor();
  await giveUpExpired(Date.now() + 29 * DAY_MS);
  expect(await asks()).toMatchObject([{ importId: id }]);
  await giveUpExpired(Date.now() + 31 * DAY_MS);
  expect(await asks()).toEqual([]);
  expectNotFound(await d.nora.visitor.get(`/api/imports/${id}/consent`));
  expect(await ImportModel.findById(id).lean()).toMatchObject({ state: 'discarded', authors: [] });
  expect(await ImportTextModel.countDocuments({ _id: id })).toBe(0);
  await giveUpExpired(Date.now() + 32 * DAY_MS);
});

it('comes before the database forgets it', async () => {
  const indexes = await ImportModel.collection.indexes();
  const net = indexes.find(({ expireAfterSeconds }) => expireAfterSeconds !== undefined);
  const { id, createdAt, expiresAt } = await draftFor();
  const kept = (Date.parse(expiresAt) - Date.parse(createdAt)) / 1000;
  expect(net?.expireAfterSeconds).toBeGreaterThan(kept + 24 * 3600);
  await d.elise.visitor.delete(`/api/imports/${id}`).expect(200);
});
