import type { Actor } from '@sentiers/shared/actor.ts';
import type { NoticeSubjectKind } from '@sentiers/shared/inbox/schema.ts';

/** Titles by id of those of these things that this person may know of, as they may know them. */
export type SubjectSource = (
  actor: Actor,
  ids: readonly string[],
) => ReadonlyMap<string, string> | Promise<ReadonlyMap<string, string>>;

const sources = new Map<NoticeSubjectKind, SubjectSource>();

/** Says what a line of the inbox is about, for things of one kind. Once, before the server starts. */
export function registerSubject(kind: NoticeSubjectKind, source: SubjectSource): void {
  sources.set(kind, source);
}

/** Titles of these subjects, by id; those that the person may not know of are left out. */
export async function loadSubjectTitles(
  actor: Actor,
  subjects: readonly { kind: NoticeSubjectKind; id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const byKind = Map.groupBy(subjects, ({ kind }) => kind);
  const found = await Promise.all(
    [...byKind].map(([kind, those]) =>
      sources.get(kind)?.(
        actor,
        those.map(({ id }) => id),
      ),
    ),
  );
  return new Map(found.flatMap((titles) => (titles ? [...titles] : [])));
}
