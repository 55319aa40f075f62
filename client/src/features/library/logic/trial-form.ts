import type { Trial, TrialInput, TrialResult } from '@sentiers/shared/trials/schema.ts';

export const results: readonly TrialResult[] = ['going', 'worked', 'mixed', 'failed'];
export const trialLevels = ['cohort', 'alumni', 'network'] as const;

/** What is written of a trial, as the fields have it. */
export interface TrialForm {
  /** On behalf of one's organisation. */
  organisationId: string | null;
  place: { code: string; label: string } | null;
  context: string;
  adaptation: string;
  result: TrialResult;
  outcome: string;
  difficulty: string;
  /** Days of the year (`2026-11-27`); empty where none is said. */
  startedOn: string;
  reportOn: string;
  level: (typeof trialLevels)[number];
}

export type TrialFault = {
  field: 'context' | 'startedOn' | 'reportOn';
  reason: 'required' | 'ends_before_start';
};

/** The form of a trial that begins today (`2026-11-27`), or of one to correct. */
export function trialForm(today: string, organisationId: string | null, trial?: Trial): TrialForm {
  if (!trial) {
    return {
      organisationId,
      place: null,
      context: '',
      adaptation: '',
      result: 'going',
      outcome: '',
      difficulty: '',
      startedOn: today,
      reportOn: '',
      level: 'network',
    };
  }
  const { context, adaptation, result, outcome, difficulty, startedOn, level } = trial;
  return {
    organisationId: trial.organisation?.id ?? null,
    place: trial.territory,
    ...{ context, adaptation, result, outcome, difficulty, startedOn },
    reportOn: trial.reportOn ?? '',
    level: level === 'public' ? 'network' : level,
  };
}

/** What is to be put right before it is sent, the first field first. */
export function faultsOf({ context, startedOn, reportOn, result }: TrialForm): TrialFault[] {
  const faults: TrialFault[] = [];
  if (context.trim() === '') faults.push({ field: 'context', reason: 'required' });
  if (startedOn === '') faults.push({ field: 'startedOn', reason: 'required' });
  if (result !== 'going') return faults;
  if (reportOn === '') faults.push({ field: 'reportOn', reason: 'required' });
  else if (startedOn !== '' && reportOn < startedOn) {
    faults.push({ field: 'reportOn', reason: 'ends_before_start' });
  }
  return faults;
}

/** What is sent: nothing is asked later of a trial whose result is told. */
export function trialInput(form: TrialForm): TrialInput {
  const { place, reportOn, result, outcome, ...rest } = form;
  const isGoing = result === 'going';
  return {
    ...rest,
    result,
    territoryCode: place?.code ?? null,
    outcome: isGoing ? '' : outcome,
    reportOn: isGoing ? reportOn : null,
  };
}
