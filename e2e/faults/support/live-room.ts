import { randomUUID } from 'node:crypto';
import type { Poll } from '@sentiers/shared/polls/schema.ts';
import { ask } from './fresh-read.ts';
import type { Seat, Stage } from './stage.ts';

const HOUR_MS = 3_600_000;

/** A live room of the staged cohort, open, with a poll that takes votes. */
export interface LiveRoom {
  id: string;
  poll: { id: string; optionIds: readonly string[] };
  /** Asks for something as the one who animates it. */
  animate: <Answer>(method: 'POST' | 'PUT', path: string, body?: object) => Promise<Answer>;
}

/** Announces a seminar that is held now, opens its room, and asks a poll in it. */
export async function openLiveRoom({ server, cohort, coordinator }: Stage): Promise<LiveRoom> {
  const animate = animateAs(server.baseUrl, coordinator);
  const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
  const { id: seminarId } = await animate<{ id: string }>('POST', `/cohorts/${cohort.cohortId}/seminars`, {
    clientId: randomUUID(),
    seminar: {
      ...{ kind: 'seminar', title: 'Séminaire des pannes', startsAt: at(-1), endsAt: at(20) },
      place: { address: 'La Recyclerie, Limoges', videoAddress: null },
      items: [],
    },
  });
  await animate('POST', `/seminars/${seminarId}/announcement`);
  const { id } = await animate<{ id: string }>('PUT', `/seminars/${seminarId}/rooms`, { itemId: null });
  await animate('POST', `/rooms/${id}/opening`);
  const options = ['À Cahors', 'En visio', 'Dans l’Orne'].map((label) => ({ id: randomUUID(), label }));
  const poll = await animate<Poll>('POST', `/conversations/${id}/polls`, {
    ...{ clientId: randomUUID(), open: true },
    poll: { question: 'Où se retrouve-t-on ?', form: { kind: 'single', options } },
  });
  return { id, poll: { id: poll.id, optionIds: options.map((option) => option.id) }, animate };
}

function animateAs(url: string, seat: Seat): LiveRoom['animate'] {
  return async <Answer>(method: 'POST' | 'PUT', path: string, body?: object) => {
    const answer = await ask(url, seat, path, { method, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
}
