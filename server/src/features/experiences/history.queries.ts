import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { levels, narrowest } from '@sentiers/shared/experiences/levels.ts';
import { canReadDraft, canReadExperience, levelsReadBy } from '@sentiers/shared/experiences/policy.ts';
import type { Difference, editionLineSchema } from '@sentiers/shared/experiences/schema.ts';
import type { z } from 'zod';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { loadThemeLabels } from '../programme/programme.queries.ts';
import { hiderFor, isTold, type ReadEdition, shownEdition } from './articles.ts';
import { differencesBetween, type Version } from './differences.ts';
import { publishedIn, settledSections, sourceOfEdition } from './edition-sections.ts';
import { type EditionDoc, EditionModel } from './editions.model.ts';
import { requireExperience } from './experiences.access.ts';
import type { ExperienceDoc } from './experiences.model.ts';
import { filesOf } from './section-values.ts';

type EditionLine = z.infer<typeof editionLineSchema>;

/** What was published of an experience, the latest first: the editions of which the actor reads something. Throws `not_found`. */
export async function listEditions(actor: Actor, experienceId: string): Promise<EditionLine[]> {
  const { experience, facts } = await requireExperience(actor, experienceId, canReadExperience);
  const read = levelsReadBy(actor, facts);
  const editions = await EditionModel.find(
    { experienceId: experience._id, $or: [{ levels: { $in: [...read] } }, { current: true }] },
    { number: 1, at: 1, by: 1, note: 1, identity: 1 },
  )
    .sort({ number: -1 })
    .lean<Pick<EditionDoc, 'number' | 'at' | 'by' | 'note' | 'identity'>[]>();
  const people = await loadPersonSummaries(editions.map(({ by }) => by));
  const identity = identityOf(editions);
  const isNamed = isTold(identity, read);
  const hide = hiderFor(identity, read);
  return editions.map(({ number, at, by, note }) => ({
    ...{ number, at: at.toISOString(), by: isNamed ? summaryOf(people, by) : null, note: hide.plain(note) },
  }));
}

/**
 * What became of the sections that the actor reads, from one edition to another. Throws `not_found`, also where one of
 * them isn't there.
 */
export async function loadDifferences(
  actor: Actor,
  { experienceId, from, to }: { experienceId: string; from: number; to: number },
): Promise<Difference[]> {
  const { experience, facts } = await requireExperience(actor, experienceId, canReadExperience);
  const editions = await EditionModel.find({
    experienceId: experience._id,
    $or: [{ number: { $in: [from, to] } }, { current: true }],
  }).lean<EditionDoc[]>();
  const [before, after] = [from, to].map((number) => editions.find((one) => one.number === number));
  const current = editions.find((edition) => edition.current);
  if (!before || !after || !current) throw new AppError('not_found');
  const read = levelsReadBy(actor, facts);
  const versionOf = (edition: EditionDoc): Version =>
    shownEdition(asRead(edition, { current, experience }), read);
  const files = await loadFileSummaries([before, after].flatMap(filesOf));
  return differencesBetween(versionOf(before), versionOf(after), {
    readNow: new Set(current.sections.filter(({ level }) => read.includes(level)).map(({ id }) => id)),
    readsAll: canReadDraft(actor, facts),
    themes: await loadThemeLabels(),
    files,
  });
}

/**
 * An edition of before as it may be read now: with the words of whoever lets them go still, and names told to whoever is
 * told them in both.
 */
function asRead(
  edition: EditionDoc,
  { current, experience }: { current: EditionDoc; experience: ExperienceDoc },
): ReadEdition {
  const { authorIds, agreements } = experience;
  return {
    ...{ head: edition.head, identity: identityOf([current, edition]), levels: current.levels },
    sections: settledSections({
      source: sourceOfEdition(edition),
      ...{ authorIds, agreements, published: publishedIn(edition) },
    }),
  };
}

/** Names that any of them hides are hidden. The first one says what stands for them. */
function identityOf(editions: readonly Pick<EditionDoc, 'identity'>[]): EditionDoc['identity'] {
  const identities = editions.map(({ identity }) => identity);
  return {
    level: narrowest(identities.map(({ level }) => level)) ?? levels[0],
    pseudonym: identities.find(({ pseudonym }) => pseudonym !== '')?.pseudonym ?? '',
    replacements: identities.flatMap(({ replacements }) => replacements),
  };
}
