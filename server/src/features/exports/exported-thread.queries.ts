import type { Actor } from '@sentiers/shared/actor.ts';
import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import { type ReactionKey, reactionKeys } from '@sentiers/shared/messages/schema.ts';
import { type ExportQuery, MOST_EXPORTED } from '@sentiers/shared/threads/export.ts';
import type { ThreadKind } from '@sentiers/shared/threads/schema.ts';
import { config } from '../../config.ts';
import { type StreamDoc, StreamModel } from '../../platform/journal/streams.ts';
import { loadFileSummaries } from '../files/file-summaries.queries.ts';
import { loadActor } from '../memberships/memberships.queries.ts';
import { type ExportableMessage, readConversation } from '../messages/export.queries.ts';
import { listMovements } from '../messages/movements.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { type AccessedThread, readThread } from '../threads/threads.access.ts';

/** A thread as it leaves: what its document begins with, and its entries as they are read. */
export interface ExportedThread {
  title: string;
  kind: ThreadKind;
  channelName: string;
  address: string;
  openedAt: Date;
  by: string;
  /** Whose words are in it, each once. */
  people: string[];
  /** Only the words of who asks. */
  mine: boolean;
  entries(): AsyncGenerator<ExportedEntry>;
}

export interface ExportedMessage {
  kind: 'message';
  author: string;
  organisation: string | null;
  /** Without an account, under that name. */
  isGuest: boolean;
  at: Date;
  writtenAt: Date | null;
  editedAt: Date | null;
  movedIn: boolean;
  /** Markdown as it is stored; null where its words were taken away. */
  body: string | null;
  /** Those that it shows, in their order. */
  files: FileSummary[];
  state: 'published' | 'deleted' | 'hidden';
  reactions: { reaction: ReactionKey; count: number }[];
}

export type ExportedEntry =
  | ExportedMessage
  /** Some that were moved, one after the other, to the same thread. */
  | { kind: 'moved'; at: Date; count: number; to: string | null }
  /** More than a document holds. */
  | { kind: 'cut' };

/** What whoever asks may take out of a thread. Rights are asked again for each page of messages. */
export async function loadExportedThread(
  actor: Actor,
  accessed: AccessedThread,
  { words }: Pick<ExportQuery, 'words'>,
): Promise<ExportedThread> {
  const { thread, channel } = accessed;
  const mine = words === 'mine';
  const contributors = mine ? [actor.personId] : await contributorsOf(thread._id);
  const people = await loadPersonSummaries([...contributors, actor.personId]);
  const nameOf = (id: string) => summaryOf(people, id).name;
  return {
    title: thread.title,
    kind: thread.kind,
    channelName: channel.name,
    address: `${config().publicUrl}/fils/${thread._id}`,
    openedAt: thread.createdAt,
    by: nameOf(actor.personId),
    people: contributors.map(nameOf).filter((name) => name !== ''),
    mine,
    entries: () => entriesOf(actor, thread._id, mine),
  };
}

async function contributorsOf(threadId: string): Promise<string[]> {
  const stream = await StreamModel.findById(threadId, { contributors: 1 }).lean<
    Pick<StreamDoc, 'contributors'>
  >();
  return stream?.contributors ?? [];
}

async function* entriesOf(actor: Actor, threadId: string, mine: boolean): AsyncGenerator<ExportedEntry> {
  const { out } = await listMovements(actor, threadId);
  const movedTo = new Map(
    out.flatMap(({ threadTitle, seqs }) => seqs.map((seq) => [seq, threadTitle] as const)),
  );
  const messages = readConversation(threadId, {
    authorId: mine ? actor.personId : undefined,
    most: MOST_EXPORTED + 1,
    before: async () => void (await readThread(await loadActor(actor.personId), threadId)),
  });
  const run = new MovedRun();
  let count = 0;
  for await (const message of messages) {
    count += 1;
    if (count > MOST_EXPORTED) break;
    if (message.state === 'moved') yield* run.add(message.createdAt, movedTo.get(message.seq) ?? null);
    else {
      yield* run.end();
      if (!mine || message.state === 'published') yield await presentMessage(message);
    }
  }
  yield* run.end();
  if (count > MOST_EXPORTED) yield { kind: 'cut' };
}

/** Those that went to the same thread, one after the other, are told together. */
class MovedRun {
  #run: Extract<ExportedEntry, { kind: 'moved' }> | null = null;

  *add(at: Date, to: string | null): Generator<ExportedEntry> {
    if (this.#run?.to === to) this.#run.count += 1;
    else {
      yield* this.end();
      this.#run = { kind: 'moved', at, count: 1, to };
    }
  }

  *end(): Generator<ExportedEntry> {
    if (this.#run) yield this.#run;
    this.#run = null;
  }
}

async function presentMessage(message: ExportableMessage): Promise<ExportedMessage> {
  const { authorId, state, body, createdAt, writtenAt, editedAt, reactions, movedFrom, files = [] } = message;
  const shown = state === 'published';
  const [people, summaries] = await Promise.all([
    loadPersonSummaries([authorId]),
    loadFileSummaries(shown ? files : []),
  ]);
  const author = summaryOf(people, authorId);
  const given = reactionKeys.map((reaction) => ({ reaction, count: reactions[reaction]?.length ?? 0 }));
  return {
    kind: 'message',
    author: author.name,
    organisation: author.organisation,
    isGuest: author.role === 'guest',
    at: createdAt,
    writtenAt,
    editedAt: shown ? editedAt : null,
    movedIn: Boolean(movedFrom),
    body: shown ? body : null,
    files: [...summaries.values()],
    state: state === 'moved' ? 'deleted' : state,
    reactions: shown ? given.filter(({ count }) => count > 0) : [],
  };
}
