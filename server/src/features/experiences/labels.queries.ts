import type { Outcome } from '@sentiers/shared/experiences/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';

interface ExperienceLabels {
  outcomes: Record<Outcome, string>;
  steps: Record<TrailStep, string>;
}

/** How outcomes and steps are named where the server writes for people: public pages, exports. */
export const experienceLabels: Record<Locale, ExperienceLabels> = {
  fr: {
    outcomes: {
      worked: 'Ça marche',
      mixed: 'À moitié',
      failed: 'Ça n’a pas marché',
      ongoing: 'En cours',
    },
    steps: {
      readiness: 'Prêt à essaimer',
      territory: 'Trouver le territoire',
      needs: 'Comprendre les besoins',
      model: 'Adapter le modèle',
      means: 'Trouver les moyens',
      launch: 'Se lancer',
    },
  },
  en: {
    outcomes: { worked: 'It works', mixed: 'Half-way', failed: 'It did not work', ongoing: 'Under way' },
    steps: {
      readiness: 'Ready to spread',
      territory: 'Find the territory',
      needs: 'Understand the needs',
      model: 'Adapt the model',
      means: 'Find the means',
      launch: 'Launch',
    },
  },
};
