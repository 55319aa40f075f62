import { describe, expect, it } from 'vitest';
import firstSkills from '../programme/skills.json' with { type: 'json' };
import { contacts, introductions, skillsSaid } from './content/doors.ts';
import { planApproaches, planContacts, planIntroductions, planProfiles } from './plan-doors.ts';
import { everyone } from './plan-people.ts';

const now = new Date('2026-11-24T09:00:00Z');

describe('the planned doors', () => {
  it('give everyone a profile, of skills that the programme begins with', () => {
    expect(planProfiles(now)).toHaveLength(everyone.length);
    const said = Object.values(skillsSaid).flatMap(({ offers, seeks }) => [...offers, ...seeks]);
    expect(said.filter((label) => !firstSkills.includes(label))).toEqual([]);
    const keys = new Set(everyone.map(({ key }) => key));
    expect(Object.keys(skillsSaid).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('lead to nobody who exists: addresses are examples', () => {
    expect(contacts.filter(({ email }) => !email.endsWith('@example.org'))).toEqual([]);
    expect(planContacts(now).every(({ keptUntil }) => keptUntil > '2026-11-24')).toBe(true);
  });

  it('are one that waits and one that was accepted, the same when they are planned again', () => {
    expect(planIntroductions(now).map(({ state }) => state)).toEqual(['asked', 'accepted']);
    expect(planApproaches(now)).toHaveLength(introductions.filter(({ meets }) => meets !== null).length);
    expect(planIntroductions(now)).toEqual(planIntroductions(now));
    for (const { askedAt, acceptedAt } of planIntroductions(now)) {
      expect(askedAt.getTime()).toBeLessThan(acceptedAt?.getTime() ?? now.getTime());
    }
  });
});
