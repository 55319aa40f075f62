/** What the map shows, as its address says it. */
export interface MapChoices {
  cohort: string | null;
  theme: string | null;
  /** The département whose aside is open. */
  territory: string | null;
  view: 'map' | 'table';
}

const departement = /^(?:\d{2,3}|2[AB])$/;

/** Reads an address; what it can't mean is left out. */
export function readMapChoices(search: URLSearchParams): MapChoices {
  const territory = search.get('territoire');
  return {
    cohort: search.get('cohorte') || null,
    theme: search.get('theme') || null,
    territory: territory && departement.test(territory) ? territory : null,
    view: search.get('vue') === 'tableau' ? 'table' : 'map',
  };
}

/** The address of what is chosen. */
export function writeMapChoices({ cohort, theme, territory, view }: MapChoices): URLSearchParams {
  const search = new URLSearchParams();
  if (cohort) search.set('cohorte', cohort);
  if (theme) search.set('theme', theme);
  if (territory) search.set('territoire', territory);
  if (view === 'table') search.set('vue', 'tableau');
  return search;
}
