import { trialInputSchema } from '@sentiers/shared/trials/schema.ts';
import { describe, expect, it } from 'vitest';
import { trialOf } from '../testing/sample-article.ts';
import { faultsOf, results, trialForm, trialInput } from './trial-form.ts';

const today = '2026-11-27';
const organisationId = '0192f0a4-7c3e-7a10-8b11-0000000000aa';
const begun = { ...trialForm(today, organisationId), context: 'Un canton de montagne' };

describe('the form of a trial', () => {
  it('asks what it was tried in, when, and when one will know', () => {
    expect(faultsOf(trialForm('', null))).toEqual([
      { field: 'context', reason: 'required' },
      { field: 'startedOn', reason: 'required' },
      { field: 'reportOn', reason: 'required' },
    ]);
    expect(faultsOf({ ...begun, reportOn: '2026-11-26' })).toEqual([
      { field: 'reportOn', reason: 'ends_before_start' },
    ]);
    expect(faultsOf({ ...begun, reportOn: today })).toEqual([]);
  });

  it('asks for no date once the result is known', () => {
    for (const result of results.filter((one) => one !== 'going')) {
      expect(faultsOf({ ...begun, result })).toEqual([]);
    }
  });

  it('sends what the contract takes, and nothing that was written for another result', () => {
    const going = { ...begun, reportOn: '2027-02-01', outcome: 'trop tôt' };
    expect(trialInputSchema.parse(trialInput(going))).toMatchObject({ outcome: '', reportOn: '2027-02-01' });
    const told = { ...going, result: 'worked' as const, place: { code: '23', label: 'Creuse' } };
    expect(trialInputSchema.parse(trialInput(told))).toMatchObject({
      outcome: 'trop tôt',
      reportOn: null,
      territoryCode: '23',
      organisationId,
    });
  });

  it('opens a trial as it stands', () => {
    const trial = trialOf({ result: 'going', reportOn: '2027-02-01', level: 'cohort' });
    expect(trialInput(trialForm(today, null, trial))).toMatchObject({
      context: trial.context,
      territoryCode: trial.territory?.code,
      organisationId: trial.organisation?.id,
      reportOn: '2027-02-01',
      level: 'cohort',
    });
  });
});
