import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect } from '@playwright/test';

const HOUR_MS = 3_600_000;

export interface LiveRoom {
  id: string;
  seminarId: string;
  itemId: string;
  code: string;
}

/** Asks the server for something as someone; `origin` is where its pages are served. */
export async function ask<Answer>(
  request: APIRequestContext,
  origin: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  data?: object,
): Promise<Answer> {
  const answer = await request.fetch(path, { method, headers: { origin }, ...(data && { data }) });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Announces a seminar that is held now, and prepares the room of its workshop, as a facilitator does. */
export async function makeRoom(
  request: APIRequestContext,
  origin: string,
  { title, open = true }: { title: string; open?: boolean },
): Promise<LiveRoom> {
  const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
  const { items: cohorts } = await ask<{ items: { id: string; name: string }[] }>(
    request,
    origin,
    'GET',
    '/api/cohorts',
  );
  const cohort = cohorts.find(({ name }) => name === 'Cohorte de démonstration') ?? cohorts[0];
  expect(cohort).toBeDefined();
  const itemId = randomUUID();
  const item = (hours: number, of: object) => ({
    ...{ id: randomUUID(), kind: 'plenary', startsAt: at(hours), endsAt: at(hours + 1), ...of },
  });
  const { id: seminarId } = await ask<{ id: string }>(
    request,
    origin,
    'POST',
    `/api/cohorts/${cohort?.id}/seminars`,
    {
      clientId: randomUUID(),
      seminar: {
        ...{ kind: 'seminar', title, startsAt: at(-1), endsAt: at(20) },
        place: { address: 'La Recyclerie, Limoges', videoAddress: null },
        items: [
          item(-1, { title: 'Accueil et tour des territoires', endsAt: at(-0.5) }),
          item(-0.5, { id: itemId, kind: 'workshop', title: 'Choisir son territoire', endsAt: at(1.2) }),
          item(1.5, { title: 'Repas', kind: 'break' }),
          item(3, { title: 'Convaincre une communauté de communes', kind: 'codevelopment' }),
          item(5, { title: 'Ce que chaque structure emporte' }),
        ],
      },
    },
  );
  await ask(request, origin, 'POST', `/api/seminars/${seminarId}/announcement`);
  const { id } = await ask<{ id: string }>(request, origin, 'PUT', `/api/seminars/${seminarId}/rooms`, {
    itemId: null,
  });
  if (open) await ask(request, origin, 'POST', `/api/rooms/${id}/opening`);
  const { room } = await ask<{ room: { code: string } }>(request, origin, 'GET', `/api/threads/${id}`);
  return { id, seminarId, itemId, code: room.code };
}

/** Says something in a conversation, as someone. */
export async function say(
  request: APIRequestContext,
  origin: string,
  conversationId: string,
  body: string,
): Promise<void> {
  await ask(request, origin, 'POST', `/api/conversations/${conversationId}/messages`, {
    clientId: randomUUID(),
    body,
  });
}
