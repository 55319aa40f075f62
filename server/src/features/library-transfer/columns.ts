import { folded } from './folded.ts';

/** What a column may be called, in French and in English; the first is what our own table calls it. */
const columns = {
  title: ['titre', 'title'],
  summary: ['résumé', 'chapeau', 'summary'],
  kind: ['modèle', 'nature', 'kind', 'template'],
  outcome: ['résultat', 'outcome', 'result'],
  organisation: ['structure', 'organisation', 'organization'],
  cohort: ['cohorte', 'cohort'],
  state: ['état', 'statut', 'state', 'status'],
  level: ['niveau', 'visibilité', 'level', 'visibility'],
  names: ['noms jusqu’à', 'noms', 'names'],
  pseudonym: ['pseudonyme', 'pseudonym'],
  places: ['territoires', 'territoire', 'code insee', 'territories', 'territory'],
  themes: ['thématiques', 'thématique', 'thèmes', 'themes', 'theme'],
  step: ['étape', 'step'],
  euros: ['budget de lancement', 'coût', 'euros', 'cost'],
  eurosPerYear: ['budget par an', 'coût annuel', 'cost per year'],
  days: ['jours de travail', 'jours', 'days'],
  months: ['mois', 'months'],
  costNote: ['note sur le coût', 'cost note'],
} as const;

export type Column = keyof typeof columns;
const byName = new Map(
  Object.entries(columns).flatMap(([column, names]) =>
    names.map((name) => [folded(name), column as Column] as const),
  ),
);

/** The column that this heading is of; null of one that is a section’s. */
export function columnNamed(heading: string): Column | null {
  return byName.get(folded(heading)) ?? null;
}

/** What our own table calls its columns, in their order. */
export const columnTitles: readonly string[] = Object.values(columns).map(([first]) => first);
