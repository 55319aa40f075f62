import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { experienceLabels } from '../../experiences/labels.queries.ts';

const fr = {
  locale: 'fr-FR',
  programme: 'Les Sentiers',
  library: 'Retours d’expérience',
  contents: 'Sommaire',
  files: 'fichiers',
  exported: (at: string) => `Exporté le ${at}`,
  count: (count: number) => (count === 1 ? '1 retour' : `${count} retours`),
  gathered: (name: string) => `recueil de ${name}`,
  minutes: (count: number) => `${count} min de lecture`,
  published: (at: string) => `publié le ${at}`,
  heldBack: 'Une partie de ce retour n’est pas ouverte à qui l’a exporté.',
  cite: 'Citer ce retour',
  euros: 'Budget de lancement',
  eurosPerYear: 'Budget par an',
  days: 'Temps de travail',
  dayCount: (count: string) => `${count} jours`,
  months: 'De la décision à l’ouverture',
  monthCount: (count: string) => `${count} mois`,
  outcomes: experienceLabels.fr.outcomes,
  steps: experienceLabels.fr.steps,
  levels: {
    cohort: 'Réservé à la cohorte',
    alumni: 'Réservé à la cohorte et aux alumni',
    network: 'Réservé au réseau',
    public: 'Public',
  } satisfies Record<Level, string>,
};

export type ExperienceWords = typeof fr;

const en: ExperienceWords = {
  locale: 'en-GB',
  programme: 'Les Sentiers',
  library: 'Experiences',
  contents: 'Contents',
  files: 'files',
  exported: (at) => `Exported on ${at}`,
  count: (count) => (count === 1 ? '1 experience' : `${count} experiences`),
  gathered: (name) => `a collection by ${name}`,
  minutes: (count) => `${count} min read`,
  published: (at) => `published on ${at}`,
  heldBack: 'A part of this experience is not open to who exported it.',
  cite: 'Cite this experience',
  euros: 'Launch budget',
  eurosPerYear: 'Budget per year',
  days: 'Time of work',
  dayCount: (count) => `${count} days`,
  months: 'From decision to opening',
  monthCount: (count) => `${count} months`,
  outcomes: experienceLabels.en.outcomes,
  steps: experienceLabels.en.steps,
  levels: {
    cohort: 'For the cohort only',
    alumni: 'For the cohort and alumni only',
    network: 'For the network only',
    public: 'Public',
  },
};

const byLanguage = { fr, en };

export function experienceWords(language: keyof typeof byLanguage): ExperienceWords {
  return byLanguage[language];
}

/** Money and time that were spent, each with its name; those that nobody told are left out. */
export function figuresOf(
  words: ExperienceWords,
  cost: { euros: number | null; eurosPerYear: number | null; days: number | null; months: number | null },
): { name: string; value: string }[] {
  const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(words.locale, {
    ...{ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 },
  });
  const lines: [string, number | null, (value: number) => string][] = [
    [words.euros, cost.euros, (value) => money.format(value)],
    [words.eurosPerYear, cost.eurosPerYear, (value) => money.format(value)],
    [words.days, cost.days, (value) => words.dayCount(number.format(value))],
    [words.months, cost.months, (value) => words.monthCount(number.format(value))],
  ];
  return lines.flatMap(([name, value, say]) => (value === null ? [] : [{ name, value: say(value) }]));
}

/** Who wrote it, as this reader is told. */
export function authorsOf({
  byline,
}: {
  byline: { pseudonym: string | null; authors: { name: string }[]; organisation: { name: string } | null };
}): string {
  if (byline.pseudonym !== null) return byline.pseudonym;
  return [byline.authors.map(({ name }) => name).join(', '), byline.organisation?.name ?? '']
    .filter((part) => part !== '')
    .join(', ');
}
