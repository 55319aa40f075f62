import { type Level, levels } from '@sentiers/shared/experiences/levels.ts';
import type { Outcome } from '@sentiers/shared/experiences/schema.ts';
import { outcomeSchema } from '@sentiers/shared/experiences/schema.ts';
import { type TrailStep, trailStepSchema } from '@sentiers/shared/trail/steps.ts';
import { experienceLabels } from '../experiences/labels.queries.ts';
import { folded } from './folded.ts';

const { fr, en } = experienceLabels;

/** What each value may be called, beside its own name and those of the pages. */
const called = {
  outcome: {
    worked: ['ça marche', 'réussi', 'it works'],
    mixed: ['mitigé'],
    failed: ['échec'],
    ongoing: [],
  } satisfies Record<Outcome, string[]>,
  level: {
    cohort: ['cohorte'],
    alumni: ['anciens'],
    network: ['réseau'],
    public: ['tout le monde'],
  } satisfies Record<Level, string[]>,
  step: {
    readiness: ['1', 'prêt à essaimer', 'vérifier que l’on est prêt à essaimer', 'ready to spread'],
    territory: ['2', 'trouver le territoire', 'trouver le meilleur territoire', 'find the territory'],
    needs: ['3', 'comprendre les besoins du territoire', 'understand the needs'],
    model: ['4', 'adapter son modèle', 'adapt the model'],
    means: ['5', 'trouver les moyens nécessaires', 'find the means'],
    launch: ['6', 'se lancer, guidé par un incubateur local', 'launch'],
  } satisfies Record<TrailStep, string[]>,
  state: { draft: ['brouillon'], published: ['publié'] },
};

function reader<Value extends string>(
  values: readonly Value[],
  ...names: readonly Readonly<Record<Value, string | string[]>>[]
) {
  const byName = new Map(
    values.flatMap((value) =>
      [value, ...names.flatMap((named) => named[value])].map((name) => [folded(name), value] as const),
    ),
  );
  return (text: string): Value | null => byName.get(folded(text)) ?? null;
}

export const readOutcome = reader(outcomeSchema.options, called.outcome, fr.outcomes, en.outcomes);
export const readLevel = reader(levels, called.level);
export const readStep = reader(trailStepSchema.options, called.step, fr.steps, en.steps);
export const readState = reader(['draft', 'published'] as const, called.state);

/** `12 500 €`, `12500.5`; null of what is no number. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
