import type { PublicWords } from '@sentiers/shared/public-face/schema.ts';

/** The words of the public pages at their first revision; what is given takes the place of that. */
export function wordsOf(values: Partial<PublicWords> = {}): PublicWords {
  return {
    name: 'Les Sentiers',
    tagline: 'Essaimer vers les territoires ruraux',
    presentation: 'Chaque année, une cohorte.',
    steps: [{ step: 'needs', title: 'Comprendre les besoins', body: 'Des entretiens.' }],
    cohortIntroduction: '',
    incubatorsIntroduction: '',
    webinarsIntroduction: '',
    libraryIntroduction: '',
    contactIntroduction: 'Nous répondons sous cinq jours.',
    takesInterest: true,
    legalNotice: '',
    revision: 1,
    changed: null,
    ...values,
  };
}
