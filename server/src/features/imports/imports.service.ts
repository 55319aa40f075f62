import type { Actor } from '@sentiers/shared/actor.ts';
import { canReceiveThreads } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { canAnswerImport, canPrepareImport } from '@sentiers/shared/imports/policy.ts';
import type { AuthorChoice, Consent, ConsentAnswer, Import } from '@sentiers/shared/imports/schema.ts';
import type { NewDomainEvent } from '../../platform/journal/events.ts';
import { journal } from '../../platform/journal/journal.ts';
import { requestHash } from '../../platform/journal/receipts.ts';
import { listChannelReaderIds } from '../channels/channel-readers.queries.ts';
import { requireChannel } from '../channels/channels.access.ts';
import { dropKept, takeUpload } from '../files/kept-files.access.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { answerOf, chooseFor, type Told } from './consent.ts';
import { messagesOf } from './export-content.ts';
import { giveUp } from './giving-up.ts';
import { changeOf, keeperOf } from './import-change.ts';
import { requireImport } from './imports.access.ts';
import { type ImportDoc, ImportModel, ImportTextModel, type StoredAuthor } from './imports.model.ts';
import { loadConsent, presentImport } from './imports.queries.ts';
import { planMedia } from './media-plan.ts';
import type { ExportedMessage } from './whatsapp-export.ts';

/**
 * Takes the export of a group, to be prepared: a file that its sender did not finish. The same `importId` again
 * answers the same import.
 *
 * @throws AppError `invalid_input` where it is no export, too long, locked by a password, or has not all arrived
 */
export async function beginImport(
  actor: Actor,
  input: { channelId: string; importId: string; fileId: string },
): Promise<Import> {
  const { facts } = await requireChannel(actor, input.channelId, canReceiveThreads);
  const [importId, fileId] = [input.importId.toLowerCase(), input.fileId.toLowerCase()];
  const known = await ImportModel.findById(importId).lean<ImportDoc>();
  if (known) return presentImport(sameImport(known, { by: actor.personId, channelId: facts.id, fileId }));
  const keeper = keeperOf(importId);
  const messages = await messagesOf(await takeUpload(actor, fileId, keeper)).catch(async (error: unknown) => {
    if (error instanceof AppError) await dropKept(keeper, fileId);
    throw error;
  });
  const names = [...new Set(messages.map(({ author }) => author))];
  const texts = planMedia(messages, names);
  const imported: ImportDoc = {
    _id: importId,
    channelId: facts.id,
    by: actor.personId,
    state: 'draft',
    authors: names.map((name) => authorOf(name, messages)),
    createdAt: new Date(),
    source: fileId,
    reading: texts.media.some(({ refused }) => refused === null),
    threadId: null,
    revision: 1,
    version: 0,
  };
  // First: an import without its texts would be of no use. Those without an import go by themselves.
  await ImportTextModel.updateOne(
    { _id: importId },
    { $setOnInsert: { ...texts, createdAt: imported.createdAt } },
    { upsert: true },
  );
  const doc = await commitImport(actor, imported);
  if (!doc.reading) await dropKept(keeper, fileId);
  return presentImport(doc);
}

async function commitImport({ personId }: Actor, imported: ImportDoc): Promise<ImportDoc> {
  const { _id: importId, channelId, source: fileId, reading } = imported;
  const { entity } = await journal.commit<ImportDoc>({
    receipt: { authorId: personId, clientId: importId, hash: requestHash({ channelId, fileId }) },
    authorise: async () => {
      await requireChannel(await loadActor(personId), channelId, canReceiveThreads);
    },
    changes: [
      {
        entity: { kind: 'import', id: importId },
        streams: [{ kind: 'channel', id: channelId }],
        write: ({ version }) => ({ insert: { ...imported, version } }),
      },
    ],
    events: () => (reading ? [{ type: 'import.begun', data: { importId } }] : []),
  });
  return entity.doc;
}

/** The same sender brings the same file; else the id has served. */
function sameImport(known: ImportDoc, asked: { by: string; channelId: string; fileId: string }): ImportDoc {
  const isSame =
    known.by === asked.by && known.channelId === asked.channelId && known.source === asked.fileId;
  if (!isSame) throw new AppError('client_id_conflict');
  if (known.state === 'discarded') throw new AppError('already_done');
  return known;
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
  const isAsked = input.choice === 'person';
  const asked = isAsked ? (input.personId?.toLowerCase() ?? null) : null;
  if (isAsked && !(await listChannelReaderIds(facts.channel)).includes(asked ?? '')) {
    throw new AppError('invalid_input', { fields: [{ path: ['personId'], reason: 'required' }] });
  }
  const chosen = chooseFor(author, input.choice, asked);
  if (!chosen) return presentImport(imported);
  const { channelId, _id: importId, revision } = imported;
  const place = `authors.${input.author}`;
  const { entity } = await journal.commit<ImportDoc>({
    ...changeOf(
      imported,
      { revision },
      { [`${place}.choice`]: chosen.choice, [`${place}.personId`]: chosen.personId },
    ),
    events: () => chosen.told.map((told) => consentEvent({ importId, channelId, by: actor.personId }, told)),
  });
  return presentImport(entity.doc);
}

function consentEvent(
  about: { importId: string; channelId: string; by: string },
  told: Told,
): NewDomainEvent {
  return { type: 'import.consent', data: { ...about, ...told } };
}

/** Says how one's own messages may be brought in, as long as they were not. */
export async function answerConsent(
  actor: Actor,
  { importId, answer }: { importId: string; answer: ConsentAnswer },
): Promise<Consent> {
  const { imported } = await requireImport(actor, importId, canAnswerImport);
  const { personId } = actor;
  const { where, set } = answerOf(imported.authors, personId, answer);
  const { channelId, _id, by } = imported;
  await journal.commit<ImportDoc>({
    ...changeOf(imported, where, set),
    events: () => [consentEvent({ importId: _id, channelId, by }, { personId, asked: false })],
  });
  return loadConsent(actor, importId);
}

/** Gives it up: nothing of the export stays. */
export async function discardImport(actor: Actor, importId: string): Promise<{ importId: string }> {
  const { imported } = await requireImport(actor, importId, canPrepareImport);
  await giveUp(imported);
  return { importId: imported._id };
}
