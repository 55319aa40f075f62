import type { Actor } from '@sentiers/shared/actor.ts';
import { canReadTrail, type TrailFacts, trailLevelsReadBy } from '@sentiers/shared/trail/policy.ts';
import type { Suggestion } from '@sentiers/shared/trail/schema.ts';
import { loadExperienceFacts } from '../experiences/experience-facts.queries.ts';
import { listPublishedOf } from '../experiences/published-of.queries.ts';
import { loadTitles } from '../experiences/shown-editions.queries.ts';
import type { OrganisationDoc } from '../organisations/organisations.queries.ts';
import { byLikelihood, type Found, weights } from './likelihood.ts';
import { requireMilestone } from './milestones.service.ts';
import { assessmentOf, type ReadMilestone } from './reading.ts';
import { findByWords, findReading, findThreads } from './suggesting.queries.ts';
import { findChoosingForm } from './trail-entries.queries.ts';
import { loadTrailFacts, requireOrganisation } from './trails.access.ts';
import { loadRead } from './trails.queries.ts';

/** Of the weak points, so many are looked for. */
const MOST_WEAKNESSES = 5;

/**
 * Experiences and threads that help at a milestone of a trail: what its weak points are looked for with, the form that
 * was chosen, then what shares its step, themes and targets. Only what the actor may read, and nothing of the
 * organisation's own.
 */
export async function listSuggestions(
  actor: Actor,
  { organisationId, milestoneId }: { organisationId: string; milestoneId: string },
): Promise<Suggestion[]> {
  const { organisation, facts } = await requireOrganisation(actor, organisationId, canReadTrail);
  const { id } = await requireMilestone(milestoneId);
  const read = (await loadRead(actor, facts)).find(({ milestone }) => milestone.id === id);
  if (!read) return [];
  const found = await Promise.all([
    ...weakPointsOf(read).map(({ keywords, text }) => findForQuestion(actor, keywords, text)),
    findForForm(actor, facts, read),
    findReading(actor, { words: '', step: read.milestone.step, ...wayOf(organisation) }),
  ]);
  return byLikelihood(await withoutOwn(found.flat(), facts.id));
}

function wayOf({ themes, to }: OrganisationDoc) {
  return { themes, territoryCodes: to };
}

function weakPointsOf({ milestone, said }: ReadMilestone) {
  const weak = new Set(assessmentOf(milestone, said)?.weaknesses.map(({ question }) => question));
  return milestone.questions
    .filter(({ key, keywords }) => weak.has(key) && keywords !== '')
    .slice(0, MOST_WEAKNESSES);
}

async function findForQuestion(actor: Actor, keywords: string, text: string): Promise<Found[]> {
  const reason = { kind: 'question', label: text } as const;
  const [experiences, threads] = await Promise.all([
    findByWords(actor, keywords, reason),
    findThreads(actor, keywords, reason),
  ]);
  return [...experiences, ...threads];
}

/** What others who chose the same form tell, as far as the actor may know that they did; and what speaks of it. */
async function findForForm(
  actor: Actor,
  { id }: TrailFacts,
  { milestone, said }: ReadMilestone,
): Promise<Found[]> {
  const form = milestone.forms.find(({ key }) => key === said?.entry.form);
  if (!form) return [];
  const reason = { kind: 'form', label: form.label } as const;
  const chose = await findChoosingForm(milestone.id, form.key);
  const known = await loadTrailFacts(chose.map(({ organisationId }) => organisationId));
  const told = chose.filter(({ organisationId, level }) => {
    const facts = known.get(organisationId)?.facts;
    return facts && facts.id !== id && trailLevelsReadBy(actor, facts).includes(level);
  });
  const ids = await listPublishedOf(told.map(({ organisationId }) => organisationId));
  const [titles, spoken] = await Promise.all([
    loadTitles(actor, ids),
    findByWords(actor, form.label, reason),
  ]);
  const theirs = [...titles].map(
    ([experienceId, title]): Found => ({
      ...{ type: 'experience', id: experienceId, title, reason },
      weight: weights.form,
    }),
  );
  return [...theirs, ...spoken];
}

async function withoutOwn(found: readonly Found[], organisationId: string): Promise<Found[]> {
  const ids = found.flatMap(({ type, id }) => (type === 'experience' ? [id] : []));
  const facts = await loadExperienceFacts(new Set(ids));
  return found.filter(({ id }) => facts.get(id)?.organisationId !== organisationId);
}
