import { type Level, levels } from '@sentiers/shared/experiences/levels.ts';
import type { Outcome } from '@sentiers/shared/experiences/schema.ts';
import { outcomeSchema } from '@sentiers/shared/experiences/schema.ts';
import { type TrailStep, trailStepSchema } from '@sentiers/shared/trail/steps.ts';
import { folded } from './folded.ts';

/** What each value may be called, beside its own name. */
const called = {
  outcome: {
    worked: ['ça marche', 'réussi', 'it works'],
    mixed: ['à moitié', 'mitigé', 'half-way'],
    failed: ['ça n’a pas marché', 'échec', 'it did not work'],
    ongoing: ['en cours', 'under way'],
  } satisfies Record<Outcome, string[]>,
  level: {
    cohort: ['cohorte'],
    alumni: ['anciens'],
    network: ['réseau'],
    public: ['tout le monde'],
  } satisfies Record<Level, string[]>,
  step: {
    readiness: ['1', 'prêt à essaimer', 'vérifier que l’on est prêt à essaimer'],
    territory: ['2', 'trouver le territoire', 'trouver le meilleur territoire'],
    needs: ['3', 'comprendre les besoins', 'comprendre les besoins du territoire'],
    model: ['4', 'adapter le modèle', 'adapter son modèle'],
    means: ['5', 'trouver les moyens', 'trouver les moyens nécessaires'],
    launch: ['6', 'se lancer', 'se lancer, guidé par un incubateur local'],
  } satisfies Record<TrailStep, string[]>,
  state: { draft: ['brouillon'], published: ['publié'] },
};

function reader<Value extends string>(values: readonly Value[], names: Record<Value, string[]>) {
  const byName = new Map(
    values.flatMap((value) => [value, ...names[value]].map((name) => [folded(name), value] as const)),
  );
  return (text: string): Value | null => byName.get(folded(text)) ?? null;
}

export const readOutcome = reader(outcomeSchema.options, called.outcome);
export const readLevel = reader(levels, called.level);
export const readStep = reader(trailStepSchema.options, called.step);
export const readState = reader(['draft', 'published'] as const, called.state);

/** `12 500 €`, `12500.5`; null of what is no number. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
