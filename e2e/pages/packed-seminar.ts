import { randomBytes, randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { ask, say } from './live-room.ts';

const HOUR_MS = 3_600_000;

export interface PackedSeminar {
  id: string;
  channelId: string;
  /** A thread that its words name. */
  threadId: string;
  roomId: string;
  document: { name: string; content: Buffer };
}

/**
 * A seminar with a document of a megabyte and a half, a room, and a thread that its words name, as a facilitator of the
 * demonstration prepares it; `origin` is where its pages are served.
 */
export async function makePackedSeminar(
  request: APIRequestContext,
  origin: string,
  title: string,
): Promise<PackedSeminar> {
  const send = <Answer>(method: 'GET' | 'POST' | 'PUT', path: string, data?: object) =>
    ask<Answer>(request, origin, method, path, data);
  const { items: channels } = await send<{ items: { id: string; name: string; cohortId: string }[] }>(
    'GET',
    '/api/channels',
  );
  const channel = channels.find(({ name }) => name === 'Le refuge');
  if (!channel) throw new Error('the demonstration has no « Le refuge »');
  const { id: threadId } = await send<{ id: string }>('POST', `/api/channels/${channel.id}/threads`, {
    ...{ clientId: randomUUID(), title: `Avant « ${title} »` },
    body: 'Qui vient en train ?',
  });
  const document = { name: 'trame.txt', content: Buffer.from(randomBytes(600_000).toString('hex')) };
  const fileId = await sendDocument(request, origin, document);
  const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
  const seminar = {
    ...{ kind: 'seminar', title, startsAt: at(24), endsAt: at(40) },
    description: `Relire [ce fil](/fils/${threadId}) avant de venir.`,
    items: [
      {
        ...{ id: randomUUID(), kind: 'workshop', title: 'Choisir son territoire' },
        ...{ startsAt: at(24), endsAt: at(26), documentIds: [fileId] },
      },
    ],
  };
  const { id, channelId } = await send<{ id: string; channelId: string }>(
    'POST',
    `/api/cohorts/${channel.cohortId}/seminars`,
    { clientId: randomUUID(), seminar },
  );
  await send('POST', `/api/seminars/${id}/announcement`);
  await send('PUT', `/api/seminars/${id}/registration`);
  const { id: roomId } = await send<{ id: string }>('PUT', `/api/seminars/${id}/rooms`, { itemId: null });
  await send('POST', `/api/rooms/${roomId}/opening`);
  await say(request, origin, roomId, 'La salle est ouverte, installez-vous');
  return { id, channelId, threadId, roomId, document };
}

/** Sends a file as a browser does, piece by piece; answers its id. */
async function sendDocument(
  request: APIRequestContext,
  origin: string,
  { name, content }: { name: string; content: Buffer },
): Promise<string> {
  const fileId = randomUUID();
  await ask(request, origin, 'PUT', `/api/files/${fileId}`, { name, bytes: content.length });
  const step = 1024 * 1024;
  for (let offset = 0; offset < content.length; offset += step) {
    const answer = await request.patch(`/api/files/${fileId}/content`, {
      headers: {
        origin,
        'content-type': 'application/octet-stream',
        'upload-offset': String(offset),
      },
      data: content.subarray(offset, offset + step),
    });
    if (!answer.ok()) throw new Error(`${fileId}: ${answer.status()} ${await answer.text()}`);
  }
  await ask(request, origin, 'POST', `/api/files/${fileId}/finished`);
  return fileId;
}
