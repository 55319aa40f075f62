import type { Article, ExperienceCard } from '@sentiers/shared/experiences/schema.ts';
import type { LibraryAnswer } from '@sentiers/shared/library/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { Trial } from '@sentiers/shared/trials/schema.ts';

const idOf = (rank: number) => `0192f0a4-7c3e-7a10-8b11-${String(rank).padStart(12, '0')}`;
export const experienceId = idOf(1);
export const cohortId = idOf(2);

/** Someone by their name; their id follows from it. */
export function personOf(name: string, rank: number): PersonSummary {
  return { id: idOf(100 + rank), name, organisation: null, role: 'member', cohortYear: null, photo: null };
}

const antoine = personOf('Antoine Gallet', 1);
export const kind = { id: idOf(3), name: 'Partenariat avec une collectivité', icon: 'handshake' } as const;
const organisation = {
  id: idOf(4),
  name: 'L’Atelier des Haies',
  kind: 'social-enterprise',
  activity: 'Bois énergie',
} as const;
export const byline: Article['byline'] = {
  pseudonym: null,
  organisation,
  authors: [antoine, personOf('Maud Kerven', 2)],
  cohort: { id: cohortId, name: 'Cohorte 2023', year: 2023 },
};

const text = (body: string): Article['sections'][number]['value'] => ({
  type: 'text',
  body,
  files: [],
  quoted: [],
});

/** An article with a section for all and one for its cohort; what is given takes the place of that. */
export function articleOf(values: Partial<Article> = {}): Article {
  return {
    id: experienceId,
    title: 'Six mois d’essai avant de signer',
    summary: 'Dans l’Orne, une intercommunalité hésitait depuis un an. Demander moins a tout débloqué.',
    outcome: 'worked',
    cover: null,
    kind,
    byline,
    level: 'network',
    sections: [
      {
        id: idOf(10),
        title: 'Territoire',
        level: 'network',
        value: { type: 'territory', places: [{ code: '61', label: 'Orne (61)' }] },
      },
      {
        id: idOf(11),
        title: 'Ce que nous avons fait',
        level: 'network',
        value: text('Nous avons proposé une **expérimentation** de six mois.'),
      },
      {
        id: idOf(12),
        title: 'Coût et temps',
        level: 'network',
        value: {
          type: 'cost',
          cost: { euros: 12_000, eurosPerYear: null, days: 34, months: 9, note: '' },
        },
      },
      {
        id: idOf(13),
        title: 'Ce qui n’a pas marché',
        level: 'cohort',
        value: text('Le premier trajet a coûté deux fois le prévu.'),
      },
    ],
    heldBack: false,
    readingMinutes: 7,
    publishedAt: '2026-03-02T08:00:00.000Z',
    edition: { number: 1, at: '2026-03-02T08:00:00.000Z' },
    citation: 'Antoine Gallet et Maud Kerven, « Six mois d’essai avant de signer », Les Sentiers, 2026.',
    takenUpBy: 1,
    useful: { count: 3, reasons: [{ reason: 'unblocked', count: 2 }], mine: null },
    comments: [],
    abilities: { write: false, comment: false, try: true, withdraw: false },
    ...values,
  };
}

export function cardOf(values: Partial<ExperienceCard> = {}): ExperienceCard {
  const { id, title, summary, outcome, cover, level, readingMinutes, publishedAt } = articleOf();
  return {
    ...{ id, title, summary, outcome, cover, kind, byline, level, readingMinutes, publishedAt },
    openTitle: title,
    themes: [{ key: 'mobilite', label: 'Mobilité' }],
    places: [{ code: '61', label: 'Orne (61)' }],
    step: 'means',
    takenUpBy: 3,
    useful: 4,
    ...values,
  };
}

/** What the library answers: these cards, and the facets that are given. */
export function answerOf(
  cards: readonly ExperienceCard[],
  facets: Partial<LibraryAnswer['facets']> = {},
): LibraryAnswer {
  const none = { theme: [], territory: [], step: [], kind: [], outcome: [], cohort: [], tried: [] };
  return {
    items: cards.map((card) => ({ ...card, nearBy: null, excerpt: null })),
    total: cards.length,
    facets: { ...none, ...facets },
    next: null,
  };
}

export function trialOf(values: Partial<Trial> = {}): Trial {
  return {
    id: idOf(20),
    experienceId,
    experienceTitle: articleOf().title,
    person: personOf('Nora Belkacem', 3),
    organisation: { id: idOf(5), name: 'La Cordée mobile', kind: 'social-enterprise', activity: 'Mobilité' },
    territory: { code: '42', label: 'Loire (42)' },
    context: 'Un canton de montagne, sans gare.',
    adaptation: 'Trois mois plutôt que six.',
    result: 'worked',
    outcome: 'Le conseil a signé.',
    difficulty: 'Trouver un élu référent.',
    startedOn: '2026-05-04',
    reportOn: null,
    reportedAt: '2026-09-01T08:00:00.000Z',
    level: 'network',
    revision: 1,
    at: '2026-05-04T08:00:00.000Z',
    abilities: { edit: false },
    ...values,
  };
}
