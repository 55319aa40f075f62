import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@sentiers/shared/actor.ts';
import type { FieldIssue } from '@sentiers/shared/error-body.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Milestone } from '@sentiers/shared/trail/milestones.ts';
import { canCommit, canEditTrail, canWriteAtLevel, type TrailFacts } from '@sentiers/shared/trail/policy.ts';
import {
  type MilestoneEntry,
  type Trail,
  type TrailLevel,
  trailLevelSchema,
  type trailRouteSchema,
} from '@sentiers/shared/trail/schema.ts';
import type { z } from 'zod';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import type { Change, Unit } from '../../platform/journal/types.ts';
import { claimFiles } from '../files/claimed-files.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { planRoute } from '../organisations/organisations.access.ts';
import { forgetOrganisations, shownOutside } from '../organisations/organisations.queries.ts';
import { isKnownPlace } from '../programme/programme.queries.ts';
import { mustAnswer, normalised } from './entry-answers.ts';
import { milestoneVersionId } from './milestones.model.ts';
import { loadMilestoneVersions } from './milestones.queries.ts';
import { requireMilestone } from './milestones.service.ts';
import { type TrailEntryDoc, trailEntryId } from './trail-entries.model.ts';
import { findEntry } from './trail-entries.queries.ts';
import { requireOrganisation } from './trails.access.ts';
import { getTrail } from './trails.queries.ts';

type Route = z.infer<typeof trailRouteSchema>;

/**
 * Says where an organisation comes from, where it goes, and what the public pages tell of it, which is for itself to say.
 *
 * @throws AppError `not_found`, `forbidden`; `invalid_input` for a code that is no place's; `revision_conflict`
 */
export async function saveRoute(
  actor: Actor,
  { organisationId, revision, route }: { organisationId: string; revision: number; route: Route },
): Promise<Trail> {
  const { facts, organisation } = await requireOrganisation(actor, organisationId, canEditTrail);
  const fields = (['from', 'to'] as const).flatMap((end) =>
    route[end].flatMap((code, index): FieldIssue[] =>
      isKnownPlace(code) ? [] : [{ path: ['route', end, index], reason: 'not_a_place' }],
    ),
  );
  if (fields.length > 0) throw new AppError('invalid_input', { fields });
  const { outside } = route;
  const maySay = outside === undefined ? canEditTrail : canCommit;
  if (!maySay(actor, facts)) throw new AppError('forbidden');
  const wanted = {
    ...{ from: [...new Set(route.from)], to: [...new Set(route.to)] },
    ...(outside !== undefined && { outside }),
  };
  const stands = { from: organisation.from, to: organisation.to, outside: shownOutside(organisation) };
  const isThere = isDeepStrictEqual({ ...stands, ...wanted }, stands);
  if (!isThere || organisation.routeRevision !== revision + 1) {
    await journal.commit({
      authorise: authorise(actor, facts, maySay),
      changes: [planRoute(facts.id, revision, wanted)],
      events: () => [{ type: 'organisation.routed', data: { organisationId: facts.id, by: actor.personId } }],
    });
    forgetOrganisations([facts.id]);
  }
  return getTrail(actor, facts.id);
}

/**
 * Says what an organisation answers, notes and shows at one of its milestones. The same again, whose answer was lost, is
 * done already.
 *
 * @throws AppError `not_found`; `forbidden` at a level that the actor doesn't read, be it the one that stands there;
 *   `invalid_input` for an answer to nothing that is asked, or somebody else's file; `revision_conflict`
 */
export async function saveEntry(
  actor: Actor,
  input: { organisationId: string; milestoneId: string; revision: number; entry: MilestoneEntry },
): Promise<Trail> {
  const { facts } = await requireOrganisation(actor, input.organisationId, canEditTrail);
  const milestone = await requireMilestone(input.milestoneId);
  const current = await findEntry(facts.id, milestone.id);
  const entry = normalised(input.entry);
  const mayWrite = (who: Actor, organisation: TrailFacts) =>
    [entry, current?.entry].every((each) => !each || canWriteAtLevel(who, organisation, each.level));
  if (!mayWrite(actor, facts)) throw new AppError('forbidden');
  const asked = await milestoneAnswered(milestone, current);
  mustAnswer(asked, entry);
  const isDone =
    current?.revision === input.revision + 1 &&
    current.changedBy === actor.personId &&
    isDeepStrictEqual(current.entry, entry);
  if (isDone) return getTrail(actor, facts.id);
  if ((current?.revision ?? 0) !== input.revision) throw new AppError('revision_conflict');
  await claimShown(actor, entry, current);
  const next: TrailEntryDoc = {
    ...{ _id: trailEntryId(facts.id, milestone.id), organisationId: facts.id, milestoneId: milestone.id },
    ...{ milestoneVersion: asked.version, entry, revision: input.revision + 1 },
    ...{ changedAt: new Date(), changedBy: actor.personId, version: 0 },
    toldAt: current ? wider(current.entry.level, entry.level) : entry.level,
  };
  await commitEntry(next, authorise(actor, facts, mayWrite));
  return getTrail(actor, facts.id);
}

/** The milestone as it was when it was answered first. Throws `invalid_input` for one that is archived and has no answer. */
async function milestoneAnswered(milestone: Milestone, current: TrailEntryDoc | null): Promise<Milestone> {
  if (!current) {
    if (!milestone.archived) return milestone;
    throw new AppError('invalid_input', { fields: [{ path: ['milestoneId'], reason: 'unknown_value' }] });
  }
  const wanted = { milestoneId: milestone.id, version: current.milestoneVersion };
  const versions = await loadMilestoneVersions([wanted]);
  return versions.get(milestoneVersionId(wanted.milestoneId, wanted.version)) ?? milestone;
}

/** Has the files kept that are shown there: those that stood there, and those that this person sent. */
async function claimShown(
  { personId }: Actor,
  { fileIds }: MilestoneEntry,
  current: TrailEntryDoc | null,
): Promise<void> {
  const known = new Set(current?.entry.fileIds);
  const claimed = await claimFiles(
    personId,
    fileIds.filter((id) => !known.has(id)),
  );
  const fields = fileIds.flatMap((id, index): FieldIssue[] =>
    known.has(id) || claimed.has(id)
      ? []
      : [{ path: ['entry', 'fileIds', index], reason: 'file_unfinished' }],
  );
  if (fields.length > 0) throw new AppError('invalid_input', { fields });
}

/** Keeps it beside all that it was before. What two begin at once is begun by one of them. */
async function commitEntry(doc: TrailEntryDoc, mayWrite: NonNullable<Unit['authorise']>): Promise<void> {
  const { _id, organisationId, milestoneId, revision, entry, changedBy, toldAt } = doc;
  const isFirst = revision === 1;
  const told = { organisationId, milestoneId, level: toldAt, by: changedBy };
  const receipt = {
    ...{ authorId: organisationId, clientId: `trail-entry:${milestoneId}` },
    hash: requestHash({ entry, changedBy }),
  };
  try {
    await journal.commit({
      ...(isFirst && { receipt }),
      authorise: mayWrite,
      changes: [planEntry(doc), planRevision(doc, `${_id}:${revision}`)],
      events: () => [{ type: 'trail.answered', data: told }],
    });
  } catch (error) {
    const isTaken = isFirst && error instanceof AppError && error.code === 'client_id_conflict';
    throw isTaken ? new AppError('revision_conflict') : error;
  }
}

function planEntry({ _id, ...fields }: TrailEntryDoc): Change {
  const { version: _version, revision, ...said } = fields;
  return {
    entity: { kind: 'trail-entry', id: _id },
    streams: [{ kind: 'organisation', id: fields.organisationId }],
    write: ({ at }) =>
      revision === 1
        ? { insert: { _id, ...fields, changedAt: at } }
        : { where: { revision: revision - 1 }, update: { $set: { ...said, revision, changedAt: at } } },
  };
}

function planRevision(doc: TrailEntryDoc, _id: string): Change {
  const { organisationId, milestoneId, revision, entry, changedBy: by } = doc;
  return {
    entity: { kind: 'trail-revision', id: _id },
    streams: [{ kind: 'organisation', id: organisationId }],
    write: ({ at }) => ({
      insert: { _id, organisationId, milestoneId, revision, entry, by, at, version: 0 },
    }),
  };
}

/** Rights as they are when the batch is assembled, whatever they were when the request came in. */
function authorise(
  { personId }: Actor,
  { id }: TrailFacts,
  allows: (actor: Actor, facts: TrailFacts) => boolean,
): NonNullable<Unit['authorise']> {
  return async () => {
    await requireOrganisation(await loadActor(personId), id, allows);
  };
}

function wider(a: TrailLevel, b: TrailLevel): TrailLevel {
  const rank = (level: TrailLevel) => trailLevelSchema.options.indexOf(level);
  return rank(a) > rank(b) ? a : b;
}
