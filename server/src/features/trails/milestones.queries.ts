import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import type { Milestone } from '@sentiers/shared/trail/milestones.ts';
import { type TrailStep, trailStepSchema } from '@sentiers/shared/trail/steps.ts';
import { readById } from '../../platform/database/read-by-id.ts';
import {
  type MilestoneDoc,
  MilestoneModel,
  type MilestoneVersionDoc,
  MilestoneVersionModel,
  milestoneVersionId,
} from './milestones.model.ts';

/** The milestones of every trail, in their order; those that are archived for the coordination alone. */
export async function listMilestones(actor: Actor): Promise<Milestone[]> {
  const all = await loadMilestones();
  return isCoordinator(actor) ? all : all.filter(({ archived }) => !archived);
}

/** All milestones as they stand, archived or not: in the order of the steps, then as the coordination set it. */
export async function loadMilestones(): Promise<Milestone[]> {
  const milestones = await MilestoneModel.find().sort({ position: 1, _id: 1 }).lean<MilestoneDoc[]>();
  const latest = await loadMilestoneVersions(
    milestones.map(({ _id, version }) => ({ milestoneId: _id, version })),
    milestones,
  );
  const inOrder = milestones.flatMap(
    ({ _id, version }) => latest.get(milestoneVersionId(_id, version)) ?? [],
  );
  return inOrder.toSorted((a, b) => rankOf(a.step) - rankOf(b.step));
}

/** A milestone as it stands, archived or not; null where there is none of this id. */
export async function findMilestone(milestoneId: string): Promise<Milestone | null> {
  const id = milestoneId.toLowerCase();
  const milestone = await MilestoneModel.findById(id).lean<MilestoneDoc>();
  if (!milestone) return null;
  const { version } = milestone;
  const found = await loadMilestoneVersions([{ milestoneId: id, version }], [milestone]);
  return found.get(milestoneVersionId(id, version)) ?? null;
}

/**
 * What milestones asked at these versions, by `milestoneVersionId`; whether one is archived is said as of now.
 *
 * @param known all the milestones, where they were read already
 */
export async function loadMilestoneVersions(
  wanted: readonly { milestoneId: string; version: number }[],
  known?: readonly Pick<MilestoneDoc, '_id' | 'archived'>[],
): Promise<Map<string, Milestone>> {
  if (wanted.length === 0) return new Map();
  const ids = new Set(wanted.map(({ milestoneId, version }) => milestoneVersionId(milestoneId, version)));
  const [versions, milestones] = await Promise.all([
    readById(MilestoneVersionModel)([...ids]),
    known
      ? new Map(known.map((milestone) => [milestone._id, milestone]))
      : readById(MilestoneModel)([...new Set(wanted.map(({ milestoneId }) => milestoneId))]),
  ]);
  return new Map(
    [...versions].flatMap(([id, version]) => {
      const milestone = milestones.get(version.milestoneId);
      return milestone ? [[id, presentMilestone(milestone, version)] as const] : [];
    }),
  );
}

/** Where a step stands among all. */
export function rankOf(step: TrailStep): number {
  return trailStepSchema.options.indexOf(step);
}

function presentMilestone(
  { _id: id, archived }: Pick<MilestoneDoc, '_id' | 'archived'>,
  { step, title, purpose, questions, forms, version }: MilestoneVersionDoc,
): Milestone {
  return { id, step, title, purpose, questions, forms, version, archived };
}
