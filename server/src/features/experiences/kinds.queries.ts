import { type Actor, isCoordinator } from '@sentiers/shared/actor.ts';
import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import { readById } from '../../platform/database/read-by-id.ts';
import { type KindDoc, KindModel, KindVersionModel, kindVersionId } from './kinds.model.ts';
import { presentKind } from './kinds.presenter.ts';

/** The kinds with which an experience is begun, in their order; those that are archived for the coordination alone. */
export async function listKinds(actor: Actor): Promise<ExperienceKind[]> {
  const shown = isCoordinator(actor) ? {} : { archived: false };
  const kinds = await KindModel.find(shown).sort({ position: 1, _id: 1 }).lean<KindDoc[]>();
  const latest = await loadKindVersions(
    kinds.map(({ _id, version }) => ({ kindId: _id, kindVersion: version })),
  );
  return kinds.flatMap(({ _id, version }) => latest.get(kindVersionId(_id, version)) ?? []);
}

/** A kind as it stands, archived or not; null where there is none of this id. */
export async function findKind(kindId: string): Promise<ExperienceKind | null> {
  const kind = await KindModel.findById(kindId.toLowerCase()).lean<KindDoc>();
  if (!kind) return null;
  const { _id, version } = kind;
  const versions = await loadKindVersions([{ kindId: _id, kindVersion: version }]);
  return versions.get(kindVersionId(_id, version)) ?? null;
}

/** What kinds asked for at these versions, by `kindVersionId`. */
export async function loadKindVersions(
  wanted: readonly { kindId: string; kindVersion: number }[],
): Promise<Map<string, ExperienceKind>> {
  if (wanted.length === 0) return new Map();
  const ids = new Set(wanted.map(({ kindId, kindVersion }) => kindVersionId(kindId, kindVersion)));
  const [versions, kinds] = await Promise.all([
    readById(KindVersionModel)([...ids]),
    readById(KindModel)([...new Set(wanted.map(({ kindId }) => kindId))]),
  ]);
  return new Map(
    [...versions].flatMap(([id, version]) => {
      const kind = kinds.get(version.kindId);
      return kind ? [[id, presentKind(kind, version)] as const] : [];
    }),
  );
}
