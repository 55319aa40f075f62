import type { Outcome } from '@sentiers/shared/experiences/schema.ts';
import type { Locale } from '@sentiers/shared/session/schema.ts';
import type { TrailStep } from '@sentiers/shared/trail/steps.ts';

interface ExperienceLabels {
  outcomes: Record<Outcome, string>;
  steps: Record<TrailStep, string>;
}

/** How outcomes and steps are named where the server writes for people (public pages, exports): as the library's pages do. */
export const experienceLabels: Record<Locale, ExperienceLabels> = {
  fr: {
    outcomes: {
      worked: 'Ça a marché',
      mixed: 'À moitié',
      failed: 'Ça n’a pas marché',
      ongoing: 'En cours',
    },
    steps: {
      readiness: 'Être prêt à essaimer',
      territory: 'Choisir le territoire',
      needs: 'Comprendre les besoins',
      model: 'Adapter le modèle',
      means: 'Trouver les moyens',
      launch: 'Se lancer',
    },
  },
  en: {
    outcomes: { worked: 'It worked', mixed: 'Half-way', failed: 'It did not work', ongoing: 'Under way' },
    steps: {
      readiness: 'Being ready to spread',
      territory: 'Choosing the territory',
      needs: 'Understanding the needs',
      model: 'Adapting the model',
      means: 'Finding the means',
      launch: 'Launching',
    },
  },
};
