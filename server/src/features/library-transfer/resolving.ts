import { isWider, type Level, widest } from '@sentiers/shared/experiences/levels.ts';
import { headInputSchema } from '@sentiers/shared/experiences/schema.ts';
import type { ImportedExperience } from '../experiences/importing.access.ts';
import { isWrittenValue } from '../experiences/importing.access.ts';
import type { Candidate, Problem } from './candidate.ts';
import { type Directory, placeOf } from './directory.queries.ts';
import { type FileIds, type FindFile, fileFinder } from './file-finder.ts';
import { folded } from './folded.ts';
import { resolveSections } from './resolving-sections.ts';
import { readLevel, readOutcome, readState } from './vocabulary.ts';

/** What a line will become. */
export interface Plan extends Omit<ImportedExperience, 'id'> {
  state: 'draft' | 'published';
}

export type Resolved = { plan: Plan; isThere: boolean } | { problems: Problem[] };

/**
 * What a line becomes, once all that it names is known; else everything that is wrong with it.
 *
 * @param cohortId of lines that name none
 */
export function resolve(
  candidate: Candidate,
  directory: Directory,
  { cohortId: fallback, files }: { cohortId: string | null; files: FileIds },
): Resolved {
  const problems: Problem[] = [...candidate.problems];
  const say = (field: string, reason: string, value = '') => void problems.push({ field, reason, value });
  const named = <Value>(field: string, text: string, found: Value | null | undefined, reason: string) => {
    if (text !== '' && (found === null || found === undefined)) say(field, reason, text);
    return text === '' ? null : (found ?? null);
  };
  const kind = named('kind', candidate.kind, directory.kinds.get(folded(candidate.kind)), 'unknown_kind');
  if (candidate.kind === '' && candidate.problems.length === 0) say('kind', 'required');
  const organisationId = named(
    ...(['organisation', candidate.organisation] as const),
    ...([directory.organisations.get(folded(candidate.organisation)), 'unknown_organisation'] as const),
  );
  const { cohort } = candidate;
  const cohortId =
    named(
      'cohort',
      cohort,
      directory.cohorts.get(cohort) ?? directory.cohorts.get(folded(cohort)),
      'unknown_cohort',
    ) ?? fallback;
  const outcome = named('outcome', candidate.outcome, readOutcome(candidate.outcome), 'unknown_value');
  const state = named('state', candidate.state, readState(candidate.state), 'unknown_value') ?? 'draft';
  const level = named('level', candidate.level, readLevel(candidate.level), 'unknown_value');
  const names = named('names', candidate.names, readLevel(candidate.names), 'unknown_value') ?? 'network';
  const fileNamed = fileFinder(files, candidate.folder);
  const head = headOf(candidate, { outcome, fileNamed }, say);
  if (!kind || !head) return { problems };
  const sections = resolveSections(candidate, kind, { level, directory, fileNamed, say });
  const identity = { level: names, pseudonym: candidate.pseudonym, replacements: [] };
  if (candidate.pseudonym.length > 80) say('pseudonym', 'too_long', candidate.pseudonym);
  const plan: Plan = { kind, cohortId, organisationId, head, identity, sections, state };
  if (state === 'published') mayBePublished(plan, kind, say);
  if (problems.length > 0) return { problems };
  return { plan, isThere: directory.there.has(placeOf(head.title, organisationId)) };
}

type Say = (field: string, reason: string, value?: string) => void;

function headOf(
  { title, summary, cover, problems }: Candidate,
  { outcome, fileNamed }: { outcome: Plan['head']['outcome']; fileNamed: FindFile },
  say: Say,
): Plan['head'] | null {
  const coverId = cover === '' ? null : (fileNamed(cover) ?? null);
  if (cover !== '' && coverId === null) say('cover', 'file_missing', cover);
  if (title === '' && problems.length === 0) say('title', 'required');
  const head = headInputSchema.safeParse({ title, summary, outcome, coverId });
  if (head.success) return head.data;
  for (const { path, message } of head.error.issues) {
    const [field = ''] = path.map(String);
    if (title !== '' || field !== 'title') say(field, message, field === 'title' ? title : '');
  }
  return null;
}

/**
 * What publishing would refuse is told before anything is written. Under a pseudonym it is published by its authors: only
 * they can approve the version in which they are not named.
 */
function mayBePublished({ head, identity, sections, cohortId }: Plan, kind: KindOfPlan, say: Say): void {
  const written = sections.filter(({ value }) => isWrittenValue(value));
  const reach: Level | null = widest(written.map(({ level }) => level));
  if (reach === null) say('sections', 'required');
  if (head.summary === '') say('summary', 'required');
  if (head.outcome === null) say('outcome', 'required');
  if (reach !== null && isWider(reach, identity.level)) say('state', 'needs_approval', identity.level);
  if (cohortId === null && written.some(({ level }) => level === 'cohort')) say('cohort', 'required');
  for (const { key, title, required } of kind.sections) {
    if (required && !written.some((section) => section.key === key)) say(title, 'required');
  }
}

type KindOfPlan = Directory['kinds'] extends ReadonlyMap<string, infer Kind> ? Kind : never;
