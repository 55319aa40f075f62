import type { ConversationFrame } from '@sentiers/shared/conversations/schema.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import sharp from 'sharp';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { buildDiscussion, type Discussion, expectNotFound, type Speaker } from '../../test/discussion.ts';
import { buildCoordinator } from '../../test/factories/build-actor.ts';
import { buildChannel } from '../../test/factories/build-channel.ts';
import { beginFile, giveFile } from '../../test/send-file.ts';
import type { Visitor } from '../../test/visitor.ts';

const app = useTestApp();
let talk: Discussion;
let coordinator: Visitor;
let threadId: string;
let picture: Buffer;

beforeAll(async () => {
  talk = await buildDiscussion(app);
  coordinator = await app.signIn(await buildCoordinator());
  threadId = (await talk.nora.open(talk.channelId)).id;
  picture = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#2e5b4b' } })
    .png()
    .toBuffer();
});

async function give(speaker: Speaker, name = 'Vallée.png'): Promise<FileSummary> {
  return giveFile(speaker.visitor, { name, content: picture });
}

function shows(...files: FileSummary[]): string {
  return ['Voici', ...files.map(({ id }) => `![La vallée](file:${id})`)].join('\n\n');
}

function look(speaker: { visitor: Visitor }, { id }: { id: string }) {
  return speaker.visitor.get(`/api/files/${id}`);
}

describe('a file that a message shows', () => {
  it('travels with the message, to all who read it', async () => {
    const file = await give(talk.nora);
    const socket = await talk.karim.visitor.connect();
    await socket.openConversation(threadId);
    const message = await talk.nora.say(threadId, shows(file));
    expect(message.files).toEqual([file]);
    const frame = await socket.waitFor('journal.advanced', ({ changes }: ConversationFrame) =>
      changes.some(({ id }) => id === message.id),
    );
    expect(frame.changes).toContainEqual(expect.objectContaining({ id: message.id, files: [file] }));
    await look(talk.karim, file).expect(200);
    await talk.karim.visitor.get(`/api/files/${file.id}/thumbnail`).expect(200);
    expect((await talk.karim.page(threadId)).items.at(-1)?.files).toEqual([file]);
  });

  it('opens a thread as well', async () => {
    const file = await give(talk.nora);
    const opened = await talk.nora.open(talk.channelId, { body: shows(file) });
    expect((await talk.karim.page(opened.id)).items[0]?.files).toEqual([file]);
    await look(talk.karim, file).expect(200);
  });

  it('is its sender’s alone before, and nobody’s who does not read the thread', async () => {
    const file = await give(talk.nora);
    await look(talk.nora, file).expect(200);
    expectNotFound(await look(talk.karim, file));
    expectNotFound(await look({ visitor: coordinator }, file));
    await talk.nora.say(threadId, shows(file));
    for (const stranger of [talk.stranger, talk.expert]) {
      expectNotFound(await look(stranger, file));
      expectNotFound(await stranger.visitor.get(`/api/files/${file.id}/thumbnail`));
    }
    await app.visitor().get(`/api/files/${file.id}`).expect(401);
    await look({ visitor: coordinator }, file).expect(200);
  });

  it('is not opened by a reference that somebody else forges', async () => {
    const file = await give(talk.nora);
    const forged = await talk.karim.say(threadId, shows(file));
    expect(forged.files).toEqual([]);
    expectNotFound(await look(talk.karim, file));
    const mine = await talk.karim.say(threadId, 'Rien');
    const { body } = await talk.karim.visitor
      .patch(`/api/messages/${mine.id}`, { operationId: newId(), revision: 1, body: shows(file) })
      .expect(200);
    expect(body.files).toEqual([]);
    const elsewhere = await buildChannel({ cohortId: talk.stranger.actor.grants[0]?.scope.id ?? '' });
    const opened = await talk.stranger.open(elsewhere._id, { body: shows(file) });
    expect((await talk.stranger.page(opened.id)).items[0]?.files).toEqual([]);
    expectNotFound(await look(talk.karim, file));
    expectNotFound(await look(talk.stranger, file));
  });

  it('must have arrived before its message', async () => {
    const { body: upload } = await beginFile(talk.nora.visitor, { content: picture }).expect(200);
    const before = (await talk.nora.page(threadId)).lastSeq;
    const refused = await talk.nora.visitor
      .post(`/api/conversations/${threadId}/messages`, {
        clientId: newId(),
        body: `![Pas encore](file:${upload.id})`,
      })
      .expect(400);
    expect(refused.body.details.fields).toEqual([{ path: ['body'], reason: 'file_unfinished' }]);
    expect((await talk.nora.page(threadId)).lastSeq).toBe(before);
  });

  it('goes with its message’s words: for readers when it is hidden, for all when it is deleted', async () => {
    const file = await give(talk.nora);
    const message = await talk.nora.say(threadId, shows(file));
    await talk.elise.visitor.put(`/api/messages/${message.id}/hidden`, { reason: 'À relire' }).expect(200);
    expectNotFound(await look(talk.karim, file));
    expectNotFound(await look(talk.nora, file));
    await look(talk.elise, file).expect(200);
    expect((await talk.karim.see(message.id)).files).toEqual([]);
    expect((await talk.elise.see(message.id)).files).toEqual([file]);
    await talk.elise.visitor.delete(`/api/messages/${message.id}/hidden`).expect(200);
    await look(talk.karim, file).expect(200);
    await talk.nora.visitor.delete(`/api/messages/${message.id}`).expect(200);
    for (const who of [talk.karim, talk.elise]) expectNotFound(await look(who, file));
    expect((await talk.elise.see(message.id)).files).toEqual([]);
  });

  it('goes with a correction that leaves it out, and comes with one that names it', async () => {
    const [first, second] = [await give(talk.nora), await give(talk.nora)];
    const message = await talk.nora.say(threadId, shows(first));
    const edit = (revision: number, body: string) =>
      talk.nora.visitor
        .patch(`/api/messages/${message.id}`, { operationId: newId(), revision, body })
        .expect(200);
    expect((await edit(1, shows(second))).body.files).toEqual([second]);
    expectNotFound(await look(talk.karim, first));
    await look(talk.karim, second).expect(200);
    expect((await edit(2, 'Plus rien')).body.files).toEqual([]);
    expectNotFound(await look(talk.karim, second));
  });

  it('is added by a correction beside those that are there: others see it at once, and find it in the channel', async () => {
    const [first, second] = [await give(talk.nora), await give(talk.nora, 'Le toit.png')];
    const message = await talk.nora.say(threadId, shows(first));
    const socket = await talk.karim.visitor.connect();
    await socket.openConversation(threadId);
    const correct = (by: Speaker, revision: number, body: string) =>
      by.visitor.patch(`/api/messages/${message.id}`, { operationId: newId(), revision, body });
    await correct(talk.nora, 1, shows(first, second)).expect(200);
    const frame = await socket.waitFor('journal.advanced', ({ changes }: ConversationFrame) =>
      changes.some(({ id }) => id === message.id),
    );
    expect(frame.changes).toContainEqual(
      expect.objectContaining({ id: message.id, revision: 2, files: [first, second] }),
    );
    await look(talk.karim, second).expect(200);
    const listed = async () =>
      (await talk.karim.visitor.get(`/api/channels/${talk.channelId}/files`).expect(200)).body.items
        .filter(({ messageId }: { messageId: string }) => messageId === message.id)
        .map(({ file }: { file: FileSummary }) => file.id);
    expect(await listed()).toEqual([first.id, second.id]);
    await correct(talk.nora, 2, shows(second)).expect(200);
    expect(await listed()).toEqual([second.id]);
    expectNotFound(await look(talk.karim, first));
    await correct(talk.karim, 3, shows(second)).expect(403);
  });

  it('must have arrived before the correction that adds it', async () => {
    const message = await talk.nora.say(threadId, 'Bientôt une photo');
    const { body: upload } = await beginFile(talk.nora.visitor, { content: picture }).expect(200);
    const edit = { operationId: newId(), revision: 1, body: `![Pas encore](file:${upload.id})` };
    const refused = await talk.nora.visitor.patch(`/api/messages/${message.id}`, edit).expect(400);
    expect(refused.body.details.fields).toEqual([{ path: ['body'], reason: 'file_unfinished' }]);
    expect(await talk.karim.see(message.id)).toMatchObject({ revision: 1, body: 'Bientôt une photo' });
  });

  it('stays open where another message still shows it', async () => {
    const file = await give(talk.nora);
    const [first] = [await talk.nora.say(threadId, shows(file)), await talk.nora.say(threadId, shows(file))];
    await talk.nora.visitor.delete(`/api/messages/${first?.id}`).expect(200);
    await look(talk.karim, file).expect(200);
  });

  it('closes at once to who is removed, its sender included, and to who is suspended', async () => {
    const other = await buildDiscussion(app);
    const opened = await other.nora.open(other.channelId);
    const file = await give(other.nora);
    await other.nora.say(opened.id, shows(file));
    await look(other.karim, file).expect(200);
    const remove = ({ id }: Speaker) => coordinator.delete(`/api/cohorts/${other.cohortId}/people/${id}`);
    await remove(other.karim).expect(204);
    expectNotFound(await look(other.karim, file));
    await coordinator.put(`/api/people/${other.elise.id}/suspended`, { suspended: true }).expect(204);
    const suspended = await app.signIn(other.elise.id);
    expectNotFound(await look({ visitor: suspended }, file));
    expectNotFound(await suspended.patch(`/api/files/${file.id}/content`));
    await remove(other.nora).expect(204);
    expectNotFound(await look(other.nora, file));
  });

  it('is named at most forty times by one message', async () => {
    const file = await give(talk.nora);
    const ids = Array.from({ length: 40 }, () => `![x](file:${newId()})`);
    const message = await talk.nora.say(threadId, [...ids, shows(file)].join(' '));
    expect(message.files).toEqual([]);
  });
});
