import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { worksForIncubator } from '@sentiers/shared/territories/policy.ts';
import type { TerritoryPage } from '@sentiers/shared/territories/schema.ts';
import { countIntroductionsIn } from '../introductions/introductions.queries.ts';
import { findInTerritories } from '../library/in-territories.queries.ts';
import {
  listKnownOrganisations,
  type OrganisationLine,
} from '../organisations/known-organisations.queries.ts';
import { loadOrganisationSummaries } from '../organisations/organisations.queries.ts';
import { findOrganisationOf } from '../people/people.queries.ts';
import { describePlace, liesIn } from '../programme/place-page.queries.ts';
import { findTalkedAbout } from '../threads/in-territories.queries.ts';
import { loadSteps } from '../trails/steps.queries.ts';
import { loadTrailFacts } from '../trails/trails.access.ts';
import { listOffNotes } from './off-notes.queries.ts';
import { findWhoKnowsPlace, incubatorsOf } from './who-knows.queries.ts';

/** Parts that a page names, and threads and experiences it leads to: for more, one goes on. */
const MOST_PARTS = 200;
const MOST_LINES = 12;

/** A territory: all that its reader may know of it. Throws `not_found` for what is no place. */
export async function loadTerritoryPage(actor: Actor, code: string): Promise<TerritoryPage> {
  const place = describePlace(code);
  if (!place) throw new AppError('not_found');
  const own = await findOrganisationOf(actor.personId);
  const known = await listKnownOrganisations(actor, own);
  const incubators = incubatorsOf(code, known);
  const [way, knownBy, talked, experiences, introductions, off, writesFor] = await Promise.all([
    waysThrough(actor, code, known),
    findWhoKnowsPlace(actor, code, incubators),
    findTalkedAbout(actor, (named) => writtenAs(named).some((each) => liesIn(each, code)), MOST_LINES),
    findInTerritories(actor, [code], MOST_LINES),
    countIntroductions(code),
    listOffNotes(actor, code),
    writesOffFor(actor, own),
  ]);
  return {
    ...{ code, label: place.label, kind: place.kind, population: place.population, within: place.within },
    ...{ parts: place.parts.slice(0, MOST_PARTS), partCount: place.parts.length },
    ...way,
    ...{ knownBy, incubators: incubators.map(summaryOfLine) },
    channels: talked.channels
      .filter(({ territoryCode }) => writtenAs(territoryCode ?? '').includes(code))
      .map(({ _id, name }) => ({ id: _id, name })),
    threads: talked.threads.map(({ _id, title, channelId }) => ({ id: _id, title, channelId })),
    experiences: experiences.get(code)?.items ?? [],
    experienceCount: experiences.get(code)?.count ?? 0,
    ...{ introductions, off, writesFor },
  };
}

/** A channel may keep the code of a commune or an EPCI alone, as the INSEE writes it. */
function writtenAs(code: string): string[] {
  return [code, `commune:${code}`, `epci:${code}`];
}

function summaryOfLine({ _id: id, name, kind, activity }: OrganisationLine) {
  return { id, name, kind, activity };
}

/** Who comes from there, and who goes there. */
async function waysThrough(
  actor: Actor,
  code: string,
  known: readonly OrganisationLine[],
): Promise<Pick<TerritoryPage, 'comesFrom' | 'goesTo'>> {
  const going = known.filter(({ kind }) => kind === 'social-enterprise');
  const isThere = (each: string) => liesIn(each, code);
  const from = going.filter((each) => each.from.some(isThere));
  const to = going.filter((each) => each.to.some(isThere));
  const steps = await loadSteps(
    actor,
    [...new Set([...from, ...to])].map(({ _id }) => _id),
  );
  const present = (lines: readonly OrganisationLine[]) =>
    lines
      .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'))
      .map((line) => ({ ...summaryOfLine(line), step: steps.get(line._id) ?? null }));
  return { comesFrom: present(from), goesTo: present(to) };
}

/** Those asked for in places inside it count too. */
async function countIntroductions(code: string): Promise<TerritoryPage['introductions']> {
  return (await countIntroductionsIn([code])).get(code) ?? { asked: 0, accepted: 0 };
}

/** The incubator that the actor works for, where they work for one. */
async function writesOffFor(actor: Actor, own: string | null): Promise<TerritoryPage['writesFor']> {
  const facts = own === null ? undefined : (await loadTrailFacts([own])).get(own)?.facts;
  if (!facts || !worksForIncubator(actor, facts)) return [];
  return [...(await loadOrganisationSummaries([facts.id])).values()];
}

/** What a comparison says of places, beside what its people say: facts that the actor may know. */
export async function loadTerritoryFacts(
  actor: Actor,
  codes: readonly string[],
): Promise<Map<string, { experiences: number; knownBy: number }>> {
  const known = await listKnownOrganisations(actor, await findOrganisationOf(actor.personId));
  const experiences = await findInTerritories(actor, codes, 1);
  const facts = codes.map(async (code) => {
    const people = await findWhoKnowsPlace(actor, code, incubatorsOf(code, known));
    return [code, { experiences: experiences.get(code)?.count ?? 0, knownBy: people.length }] as const;
  });
  return new Map(await Promise.all(facts));
}
