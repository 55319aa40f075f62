import type { Actor } from '@sentiers/shared/actor.ts';
import { canModerateChannel } from '@sentiers/shared/channels/policy.ts';
import { canAnswerImport } from '@sentiers/shared/imports/policy.ts';
import type { Consent, Import } from '@sentiers/shared/imports/schema.ts';
import { requireChannel } from '../channels/channels.access.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { requireImport } from './imports.access.ts';
import {
  type ImportDoc,
  ImportModel,
  type ImportTextDoc,
  ImportTextModel,
  KEPT_SECONDS,
} from './imports.model.ts';
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
  const people = await loadPersonSummaries([by, ...authors.flatMap(({ personId }) => personId ?? [])]);
  return {
    id: _id,
    channelId,
    state: state === 'published' ? 'published' : 'draft',
    by: summaryOf(people, by),
    createdAt: createdAt.toISOString(),
    expiresAt: endOf(imported),
    revision,
    authors: authors.map((author) => ({
      name: shownName(author.name),
      initials: initialsOf(author.name),
      messages: author.messages,
      firstAt: author.firstAt.toISOString(),
      lastAt: author.lastAt.toISOString(),
      choice: author.choice,
      person: author.personId === null ? null : summaryOf(people, author.personId),
      answer: author.answer,
    })),
    threadId,
  };
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
      .map(({ at, text }) => ({ at: at.toISOString(), text })),
  };
}

function endOf({ createdAt }: ImportDoc): string {
  return new Date(createdAt.getTime() + KEPT_SECONDS * 1000).toISOString();
}
