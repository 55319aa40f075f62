import type { Actor } from '@sentiers/shared/actor.ts';
import { canModerateChannel } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canAnswerImport, canPrepareImport } from '@sentiers/shared/imports/policy.ts';
import type { AuthorChoice, Consent, ConsentAnswer, Import } from '@sentiers/shared/imports/schema.ts';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import type { Unit } from '../../platform/journal/types.ts';
import { listChannelReaderIds } from '../channels/channel-readers.queries.ts';
import { requireChannel } from '../channels/channels.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { messagesOf } from './export-content.ts';
import { requireImport } from './imports.access.ts';
import { type ImportDoc, ImportTextModel, type StoredAuthor } from './imports.model.ts';
import { loadConsent, presentImport } from './imports.queries.ts';
import type { ExportedMessage } from './whatsapp-export.ts';

/**
 * Takes the export of a group, to be prepared. The same `clientId` again answers the same import.
 *
 * @throws AppError `invalid_input` where it is no export, too long, or locked by a password
 */
export async function beginImport(
  actor: Actor,
  { channelId, clientId, content }: { channelId: string; clientId: string; content: Buffer },
): Promise<Import> {
  const { facts } = await requireChannel(actor, channelId, canModerateChannel);
  const messages = messagesOf(content);
  const names = [...new Set(messages.map(({ author }) => author))];
  const imported: ImportDoc = {
    _id: clientId,
    channelId: facts.id,
    by: actor.personId,
    state: 'draft',
    authors: names.map((name) => authorOf(name, messages)),
    createdAt: new Date(),
    threadId: null,
    revision: 1,
    version: 0,
  };
  await keepTexts(imported, messages, names);
  const { entity } = await journal.commit<ImportDoc>({
    receipt: { authorId: actor.personId, clientId, hash: requestHash({ channelId: facts.id, messages }) },
    authorise: async () => {
      await requireChannel(await loadActor(actor.personId), channelId, canModerateChannel);
    },
    changes: [
      {
        entity: { kind: 'import', id: clientId },
        streams: [{ kind: 'channel', id: facts.id }],
        write: ({ version }) => ({ insert: { ...imported, version } }),
      },
    ],
  });
  return presentImport(entity.doc);
}

function authorOf(name: string, messages: readonly ExportedMessage[]): StoredAuthor {
  const times = messages.filter(({ author }) => author === name).map(({ at }) => at.getTime());
  return {
    name,
    messages: times.length,
    firstAt: new Date(times.reduce((a, b) => Math.min(a, b))),
    lastAt: new Date(times.reduce((a, b) => Math.max(a, b))),
    choice: 'initials',
    personId: null,
    answer: null,
  };
}

/** First: an import without its texts would be of no use. Those without an import go by themselves. */
async function keepTexts(
  { _id, createdAt }: ImportDoc,
  messages: readonly ExportedMessage[],
  names: readonly string[],
): Promise<void> {
  const places = new Map(names.map((name, place) => [name, place]));
  const texts = messages.map(({ author, ...said }) => ({ ...said, author: places.get(author) ?? 0 }));
  await ImportTextModel.updateOne(
    { _id },
    { $setOnInsert: { messages: texts, createdAt } },
    { upsert: true },
  );
}

/**
 * Chooses what becomes of an author's messages. Whoever answered is heard: from then on, they can only be left out.
 *
 * @throws AppError `already_done` where it was published, or they answered
 */
export async function setAuthor(
  actor: Actor,
  input: { importId: string; author: number; choice: AuthorChoice; personId?: string | undefined },
): Promise<Import> {
  const { imported, facts } = await requireImport(actor, input.importId, canPrepareImport);
  const author = imported.authors[input.author];
  if (imported.state !== 'draft' || !author) throw new AppError('already_done');
  const personId = input.choice === 'person' ? (input.personId?.toLowerCase() ?? null) : null;
  const isAsked = input.choice === 'person';
  if (isAsked && !(await listChannelReaderIds(facts.channel)).includes(personId ?? '')) {
    throw new AppError('invalid_input', { fields: [{ path: ['personId'], reason: 'required' }] });
  }
  if (author.choice === input.choice && author.personId === personId) return presentImport(imported);
  if (author.answer !== null && input.choice !== 'out') throw new AppError('already_done');
  const { channelId, _id: importId, revision } = imported;
  const place = `authors.${input.author}`;
  const about = { importId, channelId, by: actor.personId };
  const { entity } = await journal.commit<ImportDoc>({
    ...changeOf(
      imported,
      { revision },
      { [`${place}.choice`]: input.choice, [`${place}.personId`]: personId, [`${place}.answer`]: null },
    ),
    events: () => [
      ...(author.personId === null
        ? []
        : [{ type: 'import.consent' as const, data: { ...about, personId: author.personId, asked: false } }]),
      ...(personId === null
        ? []
        : [{ type: 'import.consent' as const, data: { ...about, personId, asked: true } }]),
    ],
  });
  return presentImport(entity.doc);
}

/** Says how one's own messages may be brought in, as long as they were not. */
export async function answerConsent(
  actor: Actor,
  { importId, answer }: { importId: string; answer: ConsentAnswer },
): Promise<Consent> {
  const { imported } = await requireImport(actor, importId, canAnswerImport);
  const set: Record<string, unknown> = {};
  const where: Record<string, unknown> = {};
  for (const [place, { personId }] of imported.authors.entries()) {
    if (personId !== actor.personId) continue;
    set[`authors.${place}.answer`] = answer;
    where[`authors.${place}.personId`] = personId;
  }
  const { channelId, _id, by } = imported;
  await journal.commit<ImportDoc>({
    ...changeOf(imported, where, set),
    events: () => [
      {
        type: 'import.consent',
        data: { importId: _id, channelId, by, personId: actor.personId, asked: false },
      },
    ],
  });
  return loadConsent(actor, importId);
}

/** Gives it up: nothing of the export stays. */
export async function discardImport(actor: Actor, importId: string): Promise<{ importId: string }> {
  const { imported } = await requireImport(actor, importId, canPrepareImport);
  const { _id, channelId } = imported;
  await journal.commit<ImportDoc>({
    ...changeOf(imported, {}, { state: 'discarded', authors: [] }),
    events: () => [{ type: 'import.closed', data: { importId: _id, channelId } }],
  });
  await ImportTextModel.deleteOne({ _id });
  return { importId: _id };
}

/** A step of a draft: its revision rises with it. */
export function changeOf(
  { _id, channelId }: ImportDoc,
  where: Record<string, unknown>,
  set: Record<string, unknown>,
): Pick<Unit, 'changes'> {
  return {
    changes: [
      {
        entity: { kind: 'import', id: _id },
        streams: [{ kind: 'channel', id: channelId }],
        write: () => ({ where: { ...where, state: 'draft' }, update: { $set: set, $inc: { revision: 1 } } }),
        refused: (current) =>
          new AppError(
            (current as ImportDoc | null)?.state === 'draft' ? 'revision_conflict' : 'already_done',
          ),
      },
    ],
  };
}
