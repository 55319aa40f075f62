import type { Actor } from '@sentiers/shared/actor.ts';
import { canModerateChannel } from '@sentiers/shared/channels/policy.ts';
import { canAnswerImport } from '@sentiers/shared/imports/policy.ts';
import type { AuthorMedia, Consent, Import, OwnMedium } from '@sentiers/shared/imports/schema.ts';
import { requireChannel } from '../channels/channels.access.ts';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { requireImport } from './imports.access.ts';
import {
  type ImportDoc,
  ImportModel,
  type ImportTextDoc,
  ImportTextModel,
  KEPT_SECONDS,
  type StoredMedium,
} from './imports.model.ts';
import { isWaiting } from './media-plan.ts';
import { initialsOf, shownName } from './whatsapp-names.ts';

/** The imports that wait in a channel, the latest first. */
export async function listImports(actor: Actor, channelId: string): Promise<{ items: Import[] }> {
  const { facts } = await requireChannel(actor, channelId, canModerateChannel);
  const imports = await ImportModel.find({ channelId: facts.id, state: 'draft' })
    .sort({ createdAt: -1 })
    .limit(20)
    .lean<ImportDoc[]>();
  return { items: await Promise.all(imports.map(presentImport)) };
}

export async function presentImport(imported: ImportDoc): Promise<Import> {
  const { _id, channelId, state, by, createdAt, revision, authors, threadId } = imported;
  const [people, media] = await Promise.all([
    loadPersonSummaries([by, ...authors.flatMap(({ personId }) => personId ?? [])]),
    loadMedia(_id),
  ]);
  return {
    id: _id,
    channelId,
    state: state === 'published' ? 'published' : 'draft',
    by: summaryOf(people, by),
    createdAt: createdAt.toISOString(),
    expiresAt: endOf(imported),
    revision,
    authors: authors.map((author, place) => ({
      name: shownName(author.name),
      initials: initialsOf(author.name),
      messages: author.messages,
      firstAt: author.firstAt.toISOString(),
      lastAt: author.lastAt.toISOString(),
      choice: author.choice,
      person: author.personId === null ? null : summaryOf(people, author.personId),
      answer: author.answer,
      media: mediaOf(media.filter((medium) => medium.author === place)),
    })),
    reading: imported.reading
      ? { done: media.filter((medium) => !isWaiting(medium)).length, total: media.length }
      : null,
    threadId,
  };
}

async function loadMedia(importId: string): Promise<StoredMedium[]> {
  const texts = await ImportTextModel.findById(importId, { media: 1 }).lean<Pick<ImportTextDoc, 'media'>>();
  return texts?.media ?? [];
}

const countedAs = { image: 'photos', audio: 'voices', document: 'documents', video: 'documents' } as const;

function mediaOf(media: readonly StoredMedium[]): AuthorMedia {
  const counted: AuthorMedia = { photos: 0, voices: 0, documents: 0, bytes: 0, refused: {} };
  for (const { refused, file } of media) {
    if (refused !== null) counted.refused[refused] = (counted.refused[refused] ?? 0) + 1;
    else if (file !== null) {
      counted[countedAs[file.kind]] += 1;
      counted.bytes += file.bytes;
    }
  }
  return counted;
}

/** What an asked person sent themselves. */
export async function ownMedia(actor: Actor, { _id, authors }: ImportDoc): Promise<StoredMedium[]> {
  const media = await loadMedia(_id);
  return media.filter(({ author }) => authors[author]?.personId === actor.personId);
}

/** What the actor is asked: their own messages, and nobody else's. */
export async function loadConsent(actor: Actor, importId: string): Promise<Consent> {
  const { imported, channel } = await requireImport(actor, importId, canAnswerImport);
  const mine = new Map(
    [...imported.authors.entries()].filter(([, { personId }]) => personId === actor.personId),
  );
  const [texts, people] = await Promise.all([
    ImportTextModel.findById(imported._id).lean<ImportTextDoc>(),
    loadPersonSummaries([imported.by]),
  ]);
  const [first] = mine.values();
  const media = texts?.media ?? [];
  const own = media.filter(({ author, file }) => mine.has(author) && file !== null);
  const files = await loadFileSummaries(own.map(({ id }) => id));
  const present = (place: number): OwnMedium[] => {
    const medium = media[place];
    return medium ? [{ kind: medium.kind, refused: medium.refused, file: files.get(medium.id) ?? null }] : [];
  };
  return {
    importId: imported._id,
    channelName: channel.name,
    by: summaryOf(people, imported.by),
    expiresAt: endOf(imported),
    names: [...mine.values()].map(({ name }) => shownName(name)),
    initials: initialsOf(first?.name ?? ''),
    answer: first?.answer ?? null,
    messages: (texts?.messages ?? [])
      .filter(({ author }) => mine.has(author))
      .map(({ at, text, media: shown }) => ({ at: at.toISOString(), text, media: shown.flatMap(present) })),
  };
}

function endOf({ createdAt }: ImportDoc): string {
  return new Date(createdAt.getTime() + KEPT_SECONDS * 1000).toISOString();
}
