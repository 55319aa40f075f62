import type { Accompaniment, AccompanimentCounts, Side } from '@sentiers/shared/accompaniments/schema.ts';
import { v7 as newId } from 'uuid';
import { expect } from 'vitest';
import type { Speaker } from './discussion.ts';
import type { Way } from './trails.ts';

/** An accompaniment opened by the cohort's facilitator, who isn't in it; Hugo's, on the host's side, unless it is said. */
export async function openFor(
  way: Way,
  companions: readonly { personId: string; side: Side }[] = [{ personId: way.hugo.id, side: 'host' }],
): Promise<AccompanimentCounts> {
  const { body } = await way.coordinator.visitor
    .post(`/api/organisations/${way.organisationId}/accompaniments`, {
      ...{ clientId: newId(), territoryCode: '61', companions },
    })
    .expect(200);
  return body as AccompanimentCounts;
}

export async function accompanimentFor(who: Speaker, id: string): Promise<Accompaniment> {
  return (await who.visitor.get(`/api/accompaniments/${id}`).expect(200)).body as Accompaniment;
}

export async function note(who: Speaker, id: string, body: string): Promise<string> {
  const answer = await who.visitor.post(`/api/accompaniments/${id}/entries`, { clientId: newId(), body });
  expect(answer.status).toBe(200);
  return (answer.body as Accompaniment).notebook[0]?.id ?? '';
}

/** A meeting so many days from now; what is given takes the place of that. */
export function meetingInput(days: number, fields: object = {}) {
  const startsAt = new Date(Date.now() + days * 86_400_000);
  return {
    ...{ kind: 'visit', title: 'Voir trois bourgs', place: 'Bellême', note: 'RENDEZ-VOUS' },
    ...{ startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString() },
    ...fields,
  };
}

export async function meet(who: Speaker, id: string, meeting: object): Promise<Accompaniment> {
  const path = `/api/accompaniments/${id}/meetings`;
  return (await who.visitor.post(path, { clientId: newId(), meeting }).expect(200)).body as Accompaniment;
}
