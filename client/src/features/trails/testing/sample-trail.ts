import type { Milestone } from '@sentiers/shared/trail/milestones.ts';
import type { Trail, TrailMilestone } from '@sentiers/shared/trail/schema.ts';

export const organisationId = '0192f0a4-7c3e-7a10-8b11-000000000a01';
export const milestoneId = '0192f0a4-7c3e-7a10-8b11-000000000a02';

/** A balise that asks two questions. */
export const milestone: Milestone = {
  id: milestoneId,
  step: 'readiness',
  title: 'Prête à essaimer',
  purpose: 'Savoir ce qui tient déjà.',
  questions: [
    {
      ...{
        key: 'model',
        section: 'Le modèle',
        text: 'Votre modèle est-il écrit ?',
        help: '',
        keywords: 'modèle',
      },
      choices: [
        { key: 'yes', label: 'Oui, en entier', reading: 'strength', advice: '' },
        { key: 'no', label: 'Pas encore', reading: 'weakness', advice: 'Écrivez-le à deux.' },
      ],
    },
    {
      key: 'same',
      section: 'Le modèle',
      text: 'Qu’est-ce qui doit rester pareil ?',
      help: '',
      choices: [],
      keywords: '',
    },
  ],
  forms: [],
  version: 1,
  archived: false,
};

/** What stands at that balise; what is given takes the place of that. */
export function trailMilestoneOf(values: Partial<TrailMilestone> = {}): TrailMilestone {
  return {
    ...{ milestone, entry: null, files: [], assessment: null, heldBack: false },
    ...{ changedAt: null, changedBy: null, revision: 0, canWrite: true },
    ...values,
  };
}

/** A trail with that balise and one ahead of it. */
export function trailOf(at: Partial<TrailMilestone> = {}): Trail {
  const next = {
    ...milestone,
    id: '0192f0a4-7c3e-7a10-8b11-000000000a03',
    step: 'territory',
    title: 'Choisir le territoire',
    questions: [],
  } as const;
  return {
    organisation: {
      id: organisationId,
      name: 'La Cordée mobile',
      kind: 'social-enterprise',
      activity: 'Mobilité',
    },
    ...{ cohortIds: [], themes: [], from: [], to: [{ code: '61', label: 'Orne' }] },
    milestones: [trailMilestoneOf(at), trailMilestoneOf({ milestone: { ...next, questions: [] } })],
    ...{
      step: 'readiness',
      accompanying: [],
      outside: 'route',
      revision: 0,
      abilities: { edit: true, commit: true },
    },
  };
}
