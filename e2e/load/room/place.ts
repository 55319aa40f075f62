import { randomUUID } from 'node:crypto';
import type { Seat } from '../fan-out/sentiers.ts';
import { askAs } from './api.ts';
import type { RoomPlace } from './protocol.ts';

const HOUR_MS = 3_600_000;
const QUESTIONS = 20;
const answers = ['À Cahors', 'En visio', 'Dans l’Orne', 'À Guéret'];

/**
 * Prepares a room as its facilitator does: a seminar that is held now, its room, open and with guests, twenty questions
 * that were asked, a poll that is open and on the big screen.
 */
export async function prepareRoom(port: number, cohortId: string, facilitator: Seat): Promise<RoomPlace> {
  const ask = <Answer>(request: readonly ['GET' | 'POST' | 'PUT', string], body?: object) =>
    askAs<Answer>(facilitator, port, request, body);
  const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();
  const { id: seminarId } = await ask<{ id: string }>(['POST', `/cohorts/${cohortId}/seminars`], {
    clientId: randomUUID(),
    seminar: {
      ...{ kind: 'seminar', title: 'Séminaire du banc', startsAt: at(-1), endsAt: at(20) },
      place: { address: 'La Recyclerie, Limoges', videoAddress: null },
      items: [],
    },
  });
  await ask(['POST', `/seminars/${seminarId}/announcement`]);
  const { id: roomId } = await ask<{ id: string }>(['PUT', `/seminars/${seminarId}/rooms`], { itemId: null });
  await ask(['POST', `/rooms/${roomId}/opening`]);
  await ask(['PUT', `/rooms/${roomId}/guests`], { allowed: true });
  const questionIds: string[] = [];
  for (let number = 1; number <= QUESTIONS; number += 1) {
    const question = { clientId: randomUUID(), text: `Question ${number} : qui paie la première année ?` };
    questionIds.push((await ask<{ id: string }>(['POST', `/rooms/${roomId}/questions`], question)).id);
  }
  const poll = await openPoll(ask, roomId);
  await ask(['PUT', `/rooms/${roomId}/stage`], { target: { kind: 'poll', id: poll.id } });
  const { room } = await ask<{ room: { code: string } }>(['GET', `/threads/${roomId}`]);
  return { port, roomId, code: room.code, questionIds, poll };
}

async function openPoll(
  ask: <Answer>(request: readonly ['POST', string], body?: object) => Promise<Answer>,
  roomId: string,
): Promise<RoomPlace['poll']> {
  const options = answers.map((label) => ({ id: randomUUID(), label }));
  const { id } = await ask<{ id: string }>(['POST', `/conversations/${roomId}/polls`], {
    ...{ clientId: randomUUID(), open: true },
    poll: { question: 'Où se retrouve-t-on en janvier ?', form: { kind: 'single', options } },
  });
  return { id, optionIds: options.map((option) => option.id) };
}

/** What is stored in the end, read as the facilitator reads it. */
export interface Counted {
  voters: number;
  /** By option. */
  choices: readonly number[];
  /** By question, in the order of the place. */
  questions: readonly number[];
}

interface Live {
  entities: (
    | { kind: 'tally'; voters: { people: number }; results: Results | null }
    | { kind: 'room-question'; id: string; votes: number }
    | { kind: 'other' }
  )[];
}
interface Results {
  byPerson: { options: { optionId: string; count: number }[] };
}

/** Closes the poll, waits until the numbers of the questions stand still, and reads them all. */
export async function countStored(place: RoomPlace, facilitator: Seat): Promise<Counted> {
  const { port, roomId, poll } = place;
  await askAs(facilitator, port, ['POST', `/polls/${poll.id}/closing`]);
  for (let before = ''; ; ) {
    const counted = await readCounted(place, facilitator);
    const now = JSON.stringify(counted);
    if (now === before) return counted;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  }
  async function readCounted(of: RoomPlace, seat: Seat): Promise<Counted> {
    const { entities } = await askAs<Live>(seat, port, ['GET', `/conversations/${roomId}/live`]);
    const tally = entities.find((entity) => entity.kind === 'tally');
    const votes = new Map(
      entities.flatMap((entity) => (entity.kind === 'room-question' ? [[entity.id, entity.votes]] : [])),
    );
    const options = tally?.results?.byPerson.options ?? [];
    return {
      voters: tally?.voters.people ?? 0,
      choices: of.poll.optionIds.map((id) => options.find(({ optionId }) => optionId === id)?.count ?? 0),
      questions: of.questionIds.map((id) => votes.get(id) ?? 0),
    };
  }
}
