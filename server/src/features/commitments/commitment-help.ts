import type { Actor } from '@sentiers/shared/actor.ts';
import type { Suggestion } from '@sentiers/shared/trail/schema.ts';
import { findWhoKnows, type KnowingPerson } from '../directory/knowing.queries.ts';
import { loadOrganisations, type OrganisationDoc } from '../organisations/organisations.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { findReadableAlumni, findWritable } from '../people/writable-people.queries.ts';
import { loadThemeLabels, placeLabel } from '../programme/programme.queries.ts';
import { loadSteps } from '../trails/steps.queries.ts';
import { suggestReading } from '../trails/suggesting.queries.ts';
import { loadTrailFacts } from '../trails/trails.access.ts';
import { readCommitment } from './commitments.access.ts';
import type { CommitmentDoc } from './commitments.model.ts';

/** More names than one writes to. */
const MOST_PEOPLE = 6;

type Reasoned = Omit<KnowingPerson, 'why'> & { kind: Suggestion['reason']['kind'] };

/**
 * What may help to keep a commitment, or to take it up again: experiences and threads, people who know what it is about,
 * alumni who went the same way; each with why. All of it is the actor's to read, and these people theirs to write to.
 *
 * @throws AppError `not_found`
 */
export async function findHelp(actor: Actor, commitmentId: string): Promise<Suggestion[]> {
  const { commitment } = await readCommitment(actor, commitmentId);
  const organisation = (await loadTrailFacts([commitment.organisationId])).get(commitment.organisationId);
  if (!organisation) return [];
  const { themes, from, to } = organisation.organisation;
  const words = wordsOf(commitment);
  const about = { words, themes, territoryCodes: [...new Set([...to, ...from])] };
  const steps = await loadSteps(actor, [commitment.organisationId]);
  const [reading, knowing, alumni] = await Promise.all([
    suggestReading(actor, { ...about, step: steps.get(commitment.organisationId) ?? null }),
    findWhoKnows(actor, about),
    findAlumniOfTheSameWay(actor, organisation.organisation),
  ]);
  const own = new Set(organisation.facts.peopleIds);
  const people = [...knowing.map(reasonOf), ...alumni].filter(({ personId }) => !own.has(personId));
  return [...reading, ...(await presentPeople(actor, people))];
}

/** What was promised, and what stops it where it is blocked. */
function wordsOf({ text, state, checkIns }: CommitmentDoc): string {
  const why = state === 'blocked' ? (checkIns.at(-1)?.why ?? '') : '';
  return [text, why].filter((each) => each !== '').join(' ');
}

function reasonOf({ personId, why, label }: KnowingPerson): Reasoned {
  return { personId, kind: why === 'words' ? 'offers' : why, label };
}

/** Alumni whose organisation goes, or went, where this one does, or works on one of its themes. */
async function findAlumniOfTheSameWay(actor: Actor, way: OrganisationDoc): Promise<Reasoned[]> {
  const [alumni, themes] = await Promise.all([findReadableAlumni(actor), loadThemeLabels()]);
  const organisations = await loadOrganisations(
    new Set([...alumni.values()].flatMap(({ person }) => person.organisationId ?? [])),
  );
  const found = [...alumni].flatMap(([personId, { person }]): Reasoned[] => {
    const theirs = organisations.get(person.organisationId ?? '');
    if (!theirs || theirs._id === way._id) return [];
    const place = way.to.find((code) => [...theirs.to, ...theirs.from].includes(code));
    if (place) return [{ personId, kind: 'territory', label: placeLabel(place) }];
    const theme = way.themes.find((key) => theirs.themes.includes(key));
    return theme ? [{ personId, kind: 'theme', label: themes.get(theme) ?? theme }] : [];
  });
  return found.toSorted((a, b) => Number(a.kind === 'theme') - Number(b.kind === 'theme'));
}

/** Each once, by the first of their reasons; those to whom the actor may not write are left out. */
async function presentPeople(actor: Actor, people: readonly Reasoned[]): Promise<Suggestion[]> {
  const ids = [...new Set(people.map(({ personId }) => personId))];
  const writable = await findWritable(actor, ids);
  const shown = ids.filter((id) => writable.has(id)).slice(0, MOST_PEOPLE);
  const summaries = await loadPersonSummaries(shown);
  return shown.flatMap((id): Suggestion[] => {
    const first = people.find(({ personId }) => personId === id);
    if (!first) return [];
    const { kind, label } = first;
    return [{ type: 'person', id, title: summaryOf(summaries, id).name, reason: { kind, label } }];
  });
}
