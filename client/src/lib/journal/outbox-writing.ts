import type { Message, ReactionKey } from '@sentiers/shared/messages/schema.ts';
import type { Drafts } from './drafts.ts';
import type { Random } from './environment.ts';
import type { OutboxEntry, OutboxWork } from './outbox-entry.ts';
import type { OutboxFiles } from './outbox-files.ts';
import { addMessage, type Destination, type NewThread } from './outbox-messages.ts';
import { endRewording, type RewordingEnd, rewordingOf } from './outbox-rewording.ts';
import { type BroughtBack, takeBack, takeBackInto } from './outbox-taking-back.ts';
import type { OutboxWriter } from './outbox-writer.ts';
import {
  addAnswer,
  addDeletion,
  addEdit,
  addEntry,
  addPlace,
  addPollVote,
  addReaction,
  addVote,
  retryEntry,
  rewrite,
  type TakenBack,
} from './outbox-writes.ts';
import type { Tables } from './storage.ts';

interface Origin {
  /** Context of the draft in which it was written: it is gone once this is kept. */
  draft?: string;
}

/** What one writes to the outbox, and what one does to what waits there: kept before anything else. */
export abstract class OutboxWriting {
  /** What is added to words. */
  abstract readonly files: OutboxFiles;
  protected abstract readonly writer: OutboxWriter;
  protected abstract readonly random: Random;
  protected abstract readonly drafts: Drafts;

  sendMessage(to: Destination, body: string, { draft }: Origin = {}): Promise<OutboxEntry> {
    const words = { clientId: this.random.uuid(), body };
    return this.#write(body, draft, (tables) => addMessage(tables, to, words, this.writer.writing()));
  }

  createThread({ kind, ...words }: NewThread, { draft }: Origin = {}): Promise<OutboxEntry> {
    const work = {
      kind: 'thread',
      clientId: this.random.uuid(),
      threadKind: kind,
      ...words,
    } as const;
    return this.#write(work.body, draft, (tables) => addEntry(tables, work, this.writer.writing()));
  }

  /** Writes to someone, or some, before it is known where: their conversation is opened, or found, as it leaves. */
  writeTo(
    to: { personIds: readonly string[]; names: string; body: string },
    { draft }: Origin = {},
  ): Promise<OutboxEntry> {
    const work = { kind: 'direct', clientId: this.random.uuid(), ...to } as const;
    return this.#write(work.body, draft, (tables) => addEntry(tables, work, this.writer.writing()));
  }

  /** Corrects a message of the server's; `revision` is the one that was read. */
  edit(message: Pick<Message, 'id' | 'conversationId' | 'revision'>, body: string, { draft }: Origin = {}) {
    const { id: messageId, conversationId, revision } = message;
    const edit = { messageId, conversationId, revision, body };
    const { random } = this;
    return this.#write(body, draft, (tables) => addEdit(tables, edit, this.writer.writing(), random));
  }

  remove({ id, conversationId }: Pick<Message, 'id' | 'conversationId'>): Promise<OutboxEntry> {
    return this.writer.write((tables) =>
      addDeletion(tables, { conversationId, messageId: id }, this.writer.writing()),
    );
  }

  react(message: Pick<Message, 'id' | 'conversationId'>, reaction: ReactionKey, active: boolean) {
    const { id: messageId, conversationId } = message;
    return this.writer.write((tables) =>
      addReaction(tables, { conversationId, messageId, reaction, active }, this.writer.writing()),
    );
  }

  /** Answers « Bien reçu » to an announcement. */
  acknowledge(threadId: string): Promise<OutboxEntry> {
    const work = { kind: 'acknowledge', conversationId: threadId } as const;
    return this.writer.write((tables) => addEntry(tables, work, this.writer.writing()));
  }

  /** Asks for a place in a seminar, or gives it up. */
  setPlace({ id: seminarId, title }: { id: string; title: string }, wanted: boolean): Promise<OutboxEntry> {
    return this.writer.write((tables) =>
      addPlace(tables, { seminarId, title, wanted }, this.writer.writing()),
    );
  }

  /** Says what may become of one's own words of a live room. */
  answerPassage(given: Omit<Extract<OutboxWork, { kind: 'passage' }>, 'kind'>): Promise<OutboxEntry> {
    return this.writer.write((tables) => addAnswer(tables, given, this.writer.writing()));
  }

  /** Asks a question in a live room. */
  askInRoom(
    { roomId, ...words }: { roomId: string; body: string; anonymous: boolean },
    { draft }: Origin = {},
  ): Promise<OutboxEntry> {
    const clientId = this.random.uuid();
    const work = { kind: 'room-question', clientId, conversationId: roomId, ...words } as const;
    return this.#write(work.body, draft, (tables) => addEntry(tables, work, this.writer.writing()));
  }

  /** Is for a question of a live room, or no more. */
  voteInRoom(
    { id: questionId, conversationId }: { id: string; conversationId: string },
    voted: boolean,
  ): Promise<OutboxEntry> {
    return this.writer.write((tables) =>
      addVote(tables, { conversationId, questionId, voted }, this.writer.writing()),
    );
  }

  /** Votes in a poll, or takes the vote back. */
  voteInPoll(vote: Omit<Extract<OutboxWork, { kind: 'poll-vote' }>, 'kind'>): Promise<OutboxEntry> {
    return this.writer.write((tables) => addPollVote(tables, vote, this.writer.writing()));
  }

  /**
   * Takes back what waits (or was set aside): afterwards it isn't there, even if its answer was lost. With a draft, all
   * that it says is there again, and so are its files; without one, it is gone with them.
   */
  takeBack(id: string, { draft }: Origin = {}): Promise<BroughtBack> {
    const { random } = this;
    const { writing } = this.writer;
    if (draft === undefined) return this.writer.write((tables) => takeBack(tables, id));
    return this.writer.write(
      (tables) => takeBackInto(tables, id, { draft, random, writing, at: this.writer.now() }),
      { writes: [draft, rewordingOf(id)] },
    );
  }

  /** Words what waits anew. `under-way`: it may be there already (a thread, a correction); wait for its answer. */
  rewrite(id: string, words: { body: string; title?: string }, { draft }: Origin = {}): Promise<TakenBack> {
    return this.writer.write((tables) => rewrite(tables, id, words, this.random), {
      takes: draft,
      tookThem: (outcome) => outcome === 'done',
    });
  }

  /** It doesn't wait any more: what it was being worded anew with goes where that belongs now. */
  async endRewording(id: string, { draft }: Required<Origin>): Promise<RewordingEnd> {
    const { drafts } = this;
    const end = await this.writer.write(
      (tables) => endRewording(tables, id, { draft, at: this.writer.now() }),
      { writes: [draft, rewordingOf(id)] },
    );
    if (end.kind === 'correction') await drafts.writtenInside([`edit:${end.messageId}`]);
    return end;
  }

  /** Lets what was set aside, or asks, leave again. */
  retry(id: string): Promise<void> {
    return this.writer.write((tables) => retryEntry(tables, id));
  }

  /** Words leave with the files that they show, which are kept before them, or stay where they were written. */
  #write(
    body: string,
    draft: string | undefined,
    work: (tables: Tables) => Promise<OutboxEntry>,
  ): Promise<OutboxEntry> {
    const checked = (tables: Tables) => {
      this.files.assertKept(body);
      return work(tables);
    };
    return this.writer.write(checked, { takes: draft });
  }
}
