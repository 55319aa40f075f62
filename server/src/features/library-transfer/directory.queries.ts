import type { Actor } from '@sentiers/shared/actor.ts';
import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import { listCohortsByYear } from '../cohorts/cohorts.queries.ts';
import { listKinds } from '../experiences/kinds.queries.ts';
import { findTitled } from '../experiences/titled.queries.ts';
import { listAllOrganisations } from '../organisations/public-organisations.queries.ts';
import { loadThemeLabels } from '../programme/programme.queries.ts';
import type { Candidate } from './candidate.ts';
import { folded } from './folded.ts';

/** What lines name: found by its name, folded. */
export interface Directory {
  kinds: ReadonlyMap<string, ExperienceKind>;
  organisations: ReadonlyMap<string, string>;
  cohorts: ReadonlyMap<string, string>;
  themes: ReadonlyMap<string, string>;
  /** Titles that are there, with the organisation that they are of. */
  there: ReadonlySet<string>;
}

/** All that lines may name, at this moment. */
export async function loadDirectory(actor: Actor, candidates: readonly Candidate[]): Promise<Directory> {
  const titles = candidates.map(({ title }) => title).filter((title) => title !== '');
  const [kinds, organisations, cohorts, themes, titled] = await Promise.all([
    listKinds(actor),
    listAllOrganisations(),
    listCohortsByYear(),
    loadThemeLabels(),
    findTitled(actor.personId, titles),
  ]);
  const open = kinds.filter(({ archived }) => !archived);
  return {
    kinds: new Map(open.map((kind) => [folded(kind.name), kind])),
    organisations: new Map(organisations.map(({ _id, name }) => [folded(name), _id])),
    cohorts: new Map(
      cohorts.toReversed().flatMap(({ _id, name, year }) => [
        [String(year), _id],
        [folded(name), _id],
      ]),
    ),
    themes: new Map(
      [...themes].flatMap(([key, label]) => [
        [folded(label), key],
        [folded(key), key],
      ]),
    ),
    there: new Set(titled.map(({ title, organisationId }) => placeOf(title, organisationId))),
  };
}

/** An experience is the same as another where its title and its organisation are. */
export function placeOf(title: string, organisationId: string | null): string {
  return `${folded(title)} ${organisationId ?? ''}`;
}
