import { canReadChannel } from '@sentiers/shared/channels/policy.ts';
import { seminarInputSchema } from '@sentiers/shared/seminars/schema.ts';
import { describe, expect, it } from 'vitest';
import { ids, planActors, planCohorts } from './plan-people.ts';
import { planSeminarChannels, planSeminars } from './plan-seminars.ts';
import { channelFactsOf } from './plan-threads.ts';

const now = new Date('2026-11-24T09:00:00Z');
const seminars = planSeminars(now);
const seminarOf = (key: string) => seminars.find(({ _id }) => _id === ids.seminar(key));

describe('the planned seminars', () => {
  it('are the programme’s two seminars of two days and four webinars, planned the same again', () => {
    expect(seminars.map(({ kind }) => kind).sort()).toEqual([
      ...['seminar', 'seminar', 'webinar', 'webinar', 'webinar', 'webinar'],
    ]);
    expect(planSeminars(now)).toEqual(seminars);
  });

  it('are such as people may write them', () => {
    for (const seminar of seminars) {
      const { address, videoAddress, limit, closesAt, items, startsAt, endsAt, ...words } = seminar;
      const dates = (of: { startsAt: Date; endsAt: Date }) => ({
        startsAt: of.startsAt.toISOString(),
        endsAt: of.endsAt.toISOString(),
      });
      const written = {
        ...words,
        ...dates({ startsAt, endsAt }),
        place: { address, videoAddress },
        registration: { limit, closesAt },
        items: items.map((item) => ({ ...item, ...dates(item) })),
      };
      expect(seminarInputSchema.safeParse(written).error?.issues).toBeUndefined();
    }
  });

  it('begin at their hour in Paris, a seminar on a Thursday', () => {
    expect(seminarOf('webinaire-3')?.startsAt.toISOString()).toBe('2026-11-28T16:30:00.000Z');
    expect(seminarOf('seminaire-1')?.startsAt.toISOString()).toBe('2026-09-17T07:30:00.000Z');
    expect(seminarOf('seminaire-1')?.endsAt.toISOString()).toBe('2026-09-18T14:00:00.000Z');
    expect(seminarOf('seminaire-2')?.startsAt.toISOString()).toBe('2026-12-24T08:30:00.000Z');
  });

  it('have only people who read them, within their places, and wait only where those are full', () => {
    const facts = channelFactsOf(planSeminarChannels(now), planCohorts(now));
    const actors = new Map(planActors().map((actor) => [actor.personId, actor]));
    for (const { channelId, registered, waiting, limit } of seminars) {
      const channel = facts.find(({ id }) => id === channelId);
      const all = [...registered, ...waiting].map(({ personId }) => actors.get(personId));
      expect(channel && all.every((actor) => actor && canReadChannel(actor, channel))).toBe(true);
      expect(new Set(all).size).toBe(all.length);
      expect(registered.length).toBeLessThanOrEqual(limit ?? all.length);
      if (waiting.length > 0) expect(registered).toHaveLength(limit ?? 0);
    }
  });
});
