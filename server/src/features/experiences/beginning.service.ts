import type { Actor } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { KindSection } from '@sentiers/shared/experiences/kinds.ts';
import { canBeginExperience } from '@sentiers/shared/experiences/policy.ts';
import type { ExperienceDraft, NewExperience } from '@sentiers/shared/experiences/schema.ts';
import { v7 as newId } from 'uuid';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { planExperienceChannel } from '../channels/experience-channels.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { findOrganisationOf, loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { placeWords } from './beginning.ts';
import { draftOf } from './drafts.queries.ts';
import type { ExperienceDoc, SectionDoc } from './experiences.model.ts';
import { requireKind } from './kinds.service.ts';
import { emptyValue } from './section-values.ts';
import { findPassages } from './source-passages.queries.ts';

/**
 * Begins an experience, whose only author the actor is: from nothing, or with words that they read elsewhere. The same
 * `clientId` again answers the same one, however it stands by then.
 *
 * @throws AppError `invalid_input` for a kind, an organisation or a cohort that is not theirs to name; `kind_archived`;
 *   `forbidden` for who has no place in the programme; `client_id_conflict`; `not_found` for a source they don't read
 */
export async function createExperience(actor: Actor, input: NewExperience): Promise<ExperienceDraft> {
  const { personId } = actor;
  const { clientId, ...asked } = input;
  const receipt = { authorId: personId, clientId, hash: requestHash(asked) };
  const made = await journal.repeated<ExperienceDoc>(receipt);
  if (made) return draftOf(actor, requireMade(made.doc, personId));
  const doc = await newExperience(actor, input);
  const { _id: id, channelId, cohortId, organisationId, authorIds } = doc;
  const { entity } = await journal.commit<ExperienceDoc>({
    receipt,
    authorise: async () => mustBegin(await loadActor(personId)),
    changes: [
      {
        entity: { kind: 'experience', id },
        streams: [{ kind: 'channel', id: channelId }],
        write: ({ at, version }) => ({
          insert: { ...doc, createdAt: at, changedAt: at, version },
        }),
      },
      planExperienceChannel({
        ...{ id: channelId, cohortId },
        experience: { id, level: 'draft', closed: false, organisationId, authorIds, reviewerIds: [] },
      }),
    ],
  });
  return draftOf(actor, requireMade(entity.doc, personId));
}

/** What was made once, for who still writes it. Throws `not_found` where it was thrown away, or is theirs no more. */
function requireMade(doc: ExperienceDoc | null, personId: string): ExperienceDoc {
  if (!doc?.authorIds.includes(personId)) throw new AppError('not_found');
  return doc;
}

function mustBegin(actor: Actor): void {
  if (!canBeginExperience(actor)) throw new AppError('forbidden');
}

async function newExperience(actor: Actor, input: NewExperience): Promise<ExperienceDoc> {
  const kind = await requireKind(input.kindId);
  mustBegin(actor);
  if (kind.archived) throw new AppError('kind_archived');
  const [organisationId, cohortId, sections] = await Promise.all([
    organisationFor(actor, input.organisationId),
    cohortFor(actor, input.cohortId),
    sectionsFor(actor, kind.sections, input),
  ]);
  const now = new Date();
  const changed = { revision: 1, changedAt: now, changedBy: actor.personId };
  return {
    ...{ _id: newId(), channelId: newId(), state: 'draft' },
    ...{ kindId: kind.id, kindVersion: kind.version, cohortId, organisationId },
    authorIds: [actor.personId],
    head: { title: input.title, summary: '', outcome: null, coverId: null, ...changed },
    // Whoever makes it public says so of the names, too.
    identity: { level: 'network', pseudonym: '', replacements: [], revision: 1 },
    ...{ sections, reviews: [], agreements: [], contentRevision: 1, edition: null, levels: [] },
    ...{ createdBy: actor.personId, createdAt: now, changedAt: now, version: 0 },
  };
}

async function sectionsFor(
  actor: Actor,
  template: readonly KindSection[],
  { source }: NewExperience,
): Promise<SectionDoc[]> {
  const passages = await findPassages(actor, source);
  const empty = template.map(newSection);
  const needsText = passages.length > 0 && empty.every(({ type }) => type !== 'text');
  const sections = needsText ? [newSection({ ...noted, key: '' }), ...empty] : empty;
  const people = await loadPersonSummaries(passages.map(({ authorId }) => authorId));
  const nameOf = (personId: string) => summaryOf(people, personId).name;
  return placeWords(sections, passages, { personId: actor.personId, nameOf });
}

/** Where a template has no place for words. */
const noted = { title: 'Pour commencer', type: 'text', level: 'network' } as const;

/** A section that nobody wrote yet. */
export function newSection({
  key,
  title,
  type,
  level,
}: Pick<KindSection, 'key' | 'title' | 'type' | 'level'>): SectionDoc {
  return {
    ...{ id: newId(), key, title, type, level, value: emptyValue(type), quotations: [] },
    ...{ revision: 1, changedAt: null, changedBy: null },
  };
}

/** Theirs, or one that they accompany. */
async function organisationFor({ personId, grants }: Actor, asked: string | null): Promise<string | null> {
  const accompanied = grants
    .filter(({ role, scope }) => role === 'accompanying' && scope.kind === 'organisation')
    .map(({ scope }) => scope.id);
  return ownOr([await findOrganisationOf(personId), ...accompanied], asked, 'organisationId');
}

/** One in which they take part. */
async function cohortFor({ grants }: Actor, asked: string | null): Promise<string | null> {
  const own = grants
    .filter(
      ({ role, scope }) => scope.kind === 'cohort' && ['member', 'alumni', 'facilitator'].includes(role),
    )
    .map(({ scope }) => scope.id);
  return ownOr(own, asked, 'cohortId');
}

/** What was asked for, if it is theirs; where nothing was, theirs if there is one only. Throws `invalid_input`. */
function ownOr(own: readonly (string | null)[], asked: string | null, field: string): string | null {
  const theirs = [...new Set(own.filter((id) => id !== null))];
  if (asked === null) return theirs.length === 1 ? (theirs[0] ?? null) : null;
  const found = theirs.find((id) => id === asked.toLowerCase());
  if (!found) {
    throw new AppError('invalid_input', { fields: [{ path: [field], reason: 'not_yours' }] });
  }
  return found;
}
