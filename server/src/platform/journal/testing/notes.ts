import { AppError } from '@sentiers/shared/errors.ts';
import type { Audience } from '@sentiers/shared/journal/schema.ts';
import { v7 as newId } from 'uuid';
import { defineModel } from '../../database/define-model.ts';
import { registerEntity } from '../entities.ts';
import { requestHash } from '../receipts.ts';
import type { PresentedChange, Unit } from '../types.ts';

/** The smallest feature that uses all of the journal: notes with text, marks and a state. */
export interface NoteDoc {
  _id: string;
  conversationId: string;
  authorId: string;
  seq: number;
  text: string;
  revision: number;
  marks: string[];
  hidden: boolean;
  version: number;
}

export const NoteModel = defineModel<NoteDoc>(
  'notes',
  {
    conversationId: { type: String, required: true },
    authorId: { type: String, required: true },
    seq: { type: Number, required: true },
    text: { type: String, required: true },
    revision: { type: Number, required: true },
    marks: [String],
    hidden: { type: Boolean, required: true },
    version: { type: Number, required: true },
  },
  [{ fields: { conversationId: 1, version: 1 } }, { fields: { conversationId: 1, seq: 1 } }],
);

/** A conversation's face, which its channel lists: in two streams. */
export interface TopicDoc {
  _id: string;
  channelId: string;
  title: string;
  version: number;
  channelVersion: number;
}

export const TopicModel = defineModel<TopicDoc>('topics', {
  channelId: { type: String, required: true },
  title: { type: String, required: true },
  version: { type: Number, required: true },
  channelVersion: { type: Number, required: true },
});

declare module '../events.ts' {
  interface DomainEvents {
    'note.written': { noteId: string; conversationId: string; seq: number };
  }
}

export interface NoteChange extends PresentedChange {
  seq: number;
  text: string;
  revision: number;
  marks: string[];
}

export function presentNote(note: NoteDoc, audience: Audience): NoteChange {
  const { _id: id, version, seq, revision, marks, hidden } = note;
  const text = hidden && audience === 'readers' ? '' : note.text;
  return { kind: 'note', id, version, seq, revision, marks: [...marks].sort(), text };
}

registerEntity<NoteDoc>({
  kind: 'note',
  model: NoteModel,
  streams: [{ kind: 'conversation', idField: 'conversationId', versionField: 'version' }],
  present: (docs, audience) => docs.map((doc) => presentNote(doc, audience)),
});

registerEntity<TopicDoc>({
  kind: 'topic',
  model: TopicModel,
  streams: [
    { kind: 'conversation', idField: '_id', versionField: 'version' },
    { kind: 'channel', idField: 'channelId', versionField: 'channelVersion' },
  ],
  present: (docs, _audience, stream) =>
    docs.map(({ _id: id, version, channelVersion }) => ({
      kind: 'topic',
      id,
      version: stream === 'channel' ? channelVersion : version,
    })),
});

/** Opens a conversation in a channel: creates its stream. */
export function openTopic(channelId: string, title = 'Un sujet'): { id: string; unit: Unit } {
  const id = newId();
  const conversation = { kind: 'conversation', id } as const;
  const unit: Unit = {
    createStreams: [{ ...conversation, home: channelId, labels: ['kind:topic'] }],
    changes: [
      {
        entity: { kind: 'topic', id },
        streams: [conversation, { kind: 'channel', id: channelId }],
        write: () => ({ insert: { _id: id, channelId, title, version: 0, channelVersion: 0 } }),
      },
    ],
  };
  return { id, unit };
}

export interface NoteToWrite {
  conversationId: string;
  text: string;
  authorId?: string;
  clientId?: string;
  noteId?: string;
  authorise?: Unit['authorise'];
}

export function writeNote(note: NoteToWrite): Unit {
  const { conversationId, text, authorId = 'author', clientId = newId(), noteId = newId() } = note;
  return {
    receipt: { authorId, clientId, hash: requestHash({ conversationId, text }) },
    ...(note.authorise && { authorise: note.authorise }),
    changes: [
      {
        entity: { kind: 'note', id: noteId },
        streams: [{ kind: 'conversation', id: conversationId }],
        publish: true,
        write: ({ seq, version }) => ({
          insert: {
            ...{ _id: noteId, conversationId, authorId, seq, text, version },
            ...{ revision: 1, marks: [], hidden: false },
          } satisfies NoteDoc,
        }),
      },
    ],
    streamUpdates: ([assigned]) => [
      {
        stream: { kind: 'conversation', id: conversationId },
        latest: { seq: assigned?.seq, text },
        addContributors: [authorId],
      },
    ],
    events: ([assigned]) => [
      { type: 'note.written', data: { noteId, conversationId, seq: assigned?.seq ?? 0 } },
    ],
  };
}

export function editNote(
  note: { id: string; conversationId: string; revision: number },
  text: string,
  operationId = newId(),
): Unit {
  return {
    receipt: { authorId: 'author', clientId: operationId, hash: requestHash({ id: note.id, text }) },
    changes: [
      {
        entity: { kind: 'note', id: note.id },
        streams: [{ kind: 'conversation', id: note.conversationId }],
        write: () => ({
          where: { revision: note.revision },
          update: { $set: { text, revision: note.revision + 1 } },
        }),
        refused: (current) => new AppError('revision_conflict', { current }),
      },
    ],
  };
}

export function markNote(note: { id: string; conversationId: string }, mark: string, active: boolean): Unit {
  return {
    changes: [
      {
        entity: { kind: 'note', id: note.id },
        streams: [{ kind: 'conversation', id: note.conversationId }],
        write: () => ({ update: active ? { $addToSet: { marks: mark } } : { $pull: { marks: mark } } }),
      },
    ],
  };
}

export function hideNote(note: { id: string; conversationId: string; seq: number }, hidden: boolean): Unit {
  return {
    changes: [
      {
        entity: { kind: 'note', id: note.id },
        streams: [{ kind: 'conversation', id: note.conversationId }],
        ...(hidden ? { voids: note.seq } : { restores: note.seq }),
        write: () => ({ update: { $set: { hidden } } }),
      },
    ],
  };
}
