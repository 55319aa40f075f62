import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { ask } from './live-room.ts';

/** Forty seconds that count themselves, and then nothing up to this size: it is sent in several pieces. */
export function film(bytes: number): Buffer {
  const content = readFileSync(join(import.meta.dirname, '../fixtures/film.webm'));
  const room = bytes - content.length - 9;
  // An element of WebM that says to be passed over, with its size in eight bytes.
  const head = Buffer.alloc(9);
  head[0] = 0xec;
  head.writeUInt32BE(0x01000000, 1);
  head.writeUInt32BE(room, 5);
  return Buffer.concat([content, head, Buffer.alloc(room)]);
}

/** Sends a film and has it looked at, as a facilitator; answers its id. */
async function sendFilm(request: APIRequestContext, origin: string): Promise<string> {
  const fileId = randomUUID();
  const content = film(60_000);
  await ask(request, origin, 'PUT', `/api/files/${fileId}`, {
    ...{ name: 'webinaire.webm', bytes: content.length, video: true },
  });
  const answer = await request.fetch(`/api/files/${fileId}/content`, {
    method: 'PATCH',
    headers: { origin, 'content-type': 'application/octet-stream', 'upload-offset': '0' },
    data: content,
  });
  if (!answer.ok()) throw new Error(`the film was not taken: ${await answer.text()}`);
  await ask(request, origin, 'POST', `/api/files/${fileId}/finished`);
  return fileId;
}

interface ReplayWanted {
  seminarId: string;
  roomId: string;
  /** Those who are in it. */
  asked?: readonly string[];
  published?: boolean;
  /** Where its video is kept; one is sent otherwise. */
  address?: string;
  /** The moment of the room at its first second, as an ISO date; that of the seminar's agenda otherwise. */
  beginsAt?: string;
}

/** The replay of a closed room, with its video and chapters, as a facilitator prepares it. */
export async function makeReplay(
  request: APIRequestContext,
  origin: string,
  { seminarId, roomId, asked = [], published = false, address, beginsAt }: ReplayWanted,
): Promise<string> {
  const at = (path = '') => `/api/replays/${id}${path}`;
  const { id } = await ask<{ id: string }>(request, origin, 'PUT', `/api/seminars/${seminarId}/replay`, {
    roomId,
  });
  const video = address
    ? { kind: 'address', address }
    : { kind: 'file', fileId: await sendFilm(request, origin) };
  await ask(request, origin, 'PUT', at('/video'), { video });
  const { startsAt, revision } = await ask<{ startsAt: string; revision: number }>(
    request,
    origin,
    'GET',
    at(),
  );
  const chapters = [
    { title: 'Accueil et tour des territoires', at: 0 },
    { title: 'Choisir son territoire', at: 12 },
    { title: 'Ce que chaque structure emporte', at: 27 },
  ];
  const written = { revision, startsAt: beginsAt ?? startsAt, duration: 40, chapters };
  await ask(request, origin, 'PUT', at(), written);
  for (const personId of asked) await ask(request, origin, 'PUT', at(`/people/${personId}`));
  if (published) await ask(request, origin, 'PUT', at('/publication'));
  return id;
}
