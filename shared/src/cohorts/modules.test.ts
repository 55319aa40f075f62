import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Grant } from '../actor.ts';
import { actorRowNames, actorRows, places } from '../testing/actor-rows.ts';
import { cohortModules, isOff, type ModuleFacts, modulesOf, openingModules } from './modules.ts';

const bare: ModuleFacts = { id: places.cohort, ended: false, modules: [] };
const opening: ModuleFacts = { ...bare, modules: openingModules };
const all = [...cohortModules];

describe('what one may begin something in', () => {
  const limited = new Set<string>(['member', 'alumni', 'facilitator']);

  it.each(actorRowNames)('of a cohort that opens, as %s', (row) => {
    expect(modulesOf(actorRows[row], [opening])).toEqual(limited.has(row) ? ['commitments', 'codev'] : all);
  });

  it('is everything once the cohort has ended', () => {
    expect(modulesOf(actorRows.alumni, [{ ...bare, ended: true }])).toEqual(all);
  });

  it('is what a running cohort has on, whatever an ended one had', () => {
    const ended = { ...bare, id: places.otherCohort, ended: true, modules: all };
    const both = withGrants(['alumni', places.otherCohort], ['member', places.cohort]);
    expect(modulesOf(both, [opening, ended])).toEqual(['commitments', 'codev']);
  });

  it('is what one of two running cohorts has on', () => {
    const both = withGrants(['member', places.cohort], ['facilitator', places.otherCohort]);
    const other: ModuleFacts = { ...bare, id: places.otherCohort, modules: ['mentoring'] };
    expect(modulesOf(both, [opening, other])).toEqual(['commitments', 'codev', 'mentoring']);
  });

  it('has what one keeps, as an alumni their declared hours', () => {
    expect(modulesOf(actorRows.facilitator, [bare], ['mentoring'])).toEqual(['mentoring']);
    expect(modulesOf(actorRows.facilitator, [opening], ['codev'])).toEqual(['commitments', 'codev']);
  });

  it('follows its definition, whoever takes part in whatever', () => {
    const cohort = fc.record({
      ended: fc.boolean(),
      modules: fc.subarray(all),
      role: fc.constantFrom('member', 'alumni', 'facilitator', 'expert', null),
    });
    fc.assert(
      fc.property(fc.array(cohort, { maxLength: 5 }), fc.subarray(all), (given, kept) => {
        const cohorts = given.map((each, index) => ({ ...each, id: `cohort-${index}` }));
        const actor = withGrants(
          ...cohorts.flatMap(({ id, role }): [Grant['role'], string][] => (role ? [[role, id]] : [])),
        );
        const own = cohorts.filter(({ ended, role }) => !ended && role !== null && role !== 'expert');
        const held = modulesOf(actor, cohorts, kept);
        for (const module of all) {
          const isOn = own.length === 0 || own.some(({ modules }) => modules.includes(module));
          expect(held.includes(module)).toBe(isOn || kept.includes(module));
        }
        expect(held).toEqual(all.filter((module) => held.includes(module)));
      }),
    );
  });
});

function withGrants(...grants: [Grant['role'], string][]): Actor {
  return {
    personId: '0198a000-0000-7000-9000-000000000099',
    grants: grants.map(([role, id]) => ({ role, scope: { kind: 'cohort', id } })),
    suspended: false,
  };
}

it('is off where it is known not to be on', () => {
  expect(isOff(['codev'], 'mentoring')).toBe(true);
  expect(isOff(['codev'], 'codev')).toBe(false);
  expect(isOff(undefined, 'codev')).toBe(false);
});
