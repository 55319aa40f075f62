import type { Change, EntityDoc, EntityKind, EntityRef, StreamKind } from './types.ts';

/** A registered kind, for the engine, to which every document is alike. */
export type AnyEntityKind = EntityKind<EntityDoc>;

/** An entity's name among all of a journal. */
export function entityKey({ kind, id }: EntityRef): string {
  return `${kind}:${id}`;
}

const kinds = new Map<string, AnyEntityKind>();

/** Called once by each feature for what its journals carry, before the journal starts. */
export function registerEntity<Doc extends EntityDoc>(entity: EntityKind<Doc>): void {
  if (kinds.has(entity.kind)) throw new Error(`entity kind "${entity.kind}" is registered twice`);
  kinds.set(entity.kind, entity as unknown as AnyEntityKind);
}

export function entityKind(kind: string): AnyEntityKind {
  const found = kinds.get(kind);
  if (!found) throw new Error(`no feature registered the entity kind "${kind}"`);
  return found;
}

export function collectionOf(kind: string): string {
  return entityKind(kind).model.collection.collectionName;
}

/** A kind as one sort of stream sees it. */
export interface StreamEntity {
  entity: AnyEntityKind;
  idField: string;
  versionField: string;
}

export function entitiesOf(stream: StreamKind): readonly StreamEntity[] {
  const found: StreamEntity[] = [];
  for (const entity of kinds.values()) {
    for (const { kind, idField, versionField } of entity.streams) {
      if (kind === stream) found.push({ entity, idField, versionField });
    }
  }
  return found;
}

/** The fields of this kind of entity that hold its stream's id and its version there. */
export function streamFields(
  entity: AnyEntityKind,
  stream: StreamKind,
): { idField: string; versionField: string } {
  const fields = entity.streams.find(({ kind }) => kind === stream);
  if (!fields) throw new Error(`entity kind "${entity.kind}" is in no ${stream}`);
  return fields;
}

/** The fields that say in which journals an entity stands, as they must be for this change: those it leaves, or stays in. */
export function whereItStands({ entity, streams, leaves = [] }: Change): Record<string, string> {
  const kind = entityKind(entity.kind);
  const fields: Record<string, string> = {};
  for (const stream of [...streams, ...leaves]) {
    const { idField } = streamFields(kind, stream.kind);
    if (idField !== '_id') fields[idField] = stream.id;
  }
  return fields;
}
