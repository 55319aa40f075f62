import type { Pack } from '@sentiers/shared/packs/schema.ts';
import type { KeptConversation } from './conversation-options.ts';
import type { DraftRecord } from './draft-record.ts';
import type { FileContent, FileRecord } from './file-record.ts';
import type { LastWords } from './last-words.ts';
import type { LaneRecord, OutboxEntry } from './outbox-entry.ts';

/** A conversation kept to be read without a network. */
export interface KeptRow extends KeptConversation {
  id: string;
  /** Milliseconds: when it was last looked at. The oldest go first. */
  visitedAt: number;
}

/** One value under a name: counters, the cache of what was read. */
export interface NamedRow {
  name: string;
  value: unknown;
}

/** A seminar taken along, to be read without a network. */
export interface PackRow {
  seminarId: string;
  /** What is whole on the device, since when in milliseconds; stays until what takes its place is whole too. */
  kept: { pack: Pack; at: number } | null;
  /** What is being taken, or was when that was interrupted. */
  wanted: Pack | null;
  /** Interrupted by the person: it doesn't go on by itself. */
  stopped: boolean;
  /** Hashes of the answers that its pages are drawn from: kept whatever their age. */
  answers: string[];
}

/** Some of the bytes of a document that is taken along. */
export interface PieceRow {
  id: string;
  content: Blob;
}

/** What is being written of one part of an experience, until the server has it. */
export interface WritingRow {
  /** `{experienceId}/{part}/{writer}`: each page that is open has its own. */
  id: string;
  experienceId: string;
  /** A section's id, `head` or `identity`. */
  part: string;
  /** The page that writes it. */
  writer: string;
  /** What stood on the server when it was begun, and its revision there. */
  base: unknown;
  revision: number;
  mine: unknown;
  /** What left and was not answered yet: it may have arrived. */
  sent: unknown;
  /** Milliseconds: when it was last written. */
  at: number;
}

/** What is kept on the device for one account, table by table; the key of each row is named below. */
export interface Rows {
  outbox: OutboxEntry;
  lanes: LaneRecord;
  files: FileRecord;
  contents: FileContent;
  drafts: DraftRecord;
  conversations: KeptRow;
  values: NamedRow;
  packs: PackRow;
  pieces: PieceRow;
  writings: WritingRow;
}

export type TableName = keyof Rows;

/** The field that identifies a row of each table. */
export const keyOf = {
  outbox: 'id',
  lanes: 'lane',
  files: 'id',
  contents: 'id',
  drafts: 'context',
  conversations: 'id',
  values: 'name',
  packs: 'seminarId',
  pieces: 'id',
  writings: 'id',
} as const satisfies { [Name in TableName]: keyof Rows[Name] };

export interface Table<Row> {
  get(key: string): Promise<Row | undefined>;
  put(row: Row): Promise<void>;
  delete(key: string): Promise<void>;
  all(): Promise<Row[]>;
}

export type Tables = { readonly [Name in TableName]: Table<Rows[Name]> };

/**
 * The storage of one account on this device, shared by its tabs. The same interface over IndexedDB in a browser and
 * over memory in Node.
 */
export interface JournalStorage {
  /**
   * Runs `work` as one transaction over the tables it names: all of it is durable when this resolves, or nothing
   * is. `work` waits for nothing but its tables.
   */
  transaction<Result>(
    names: readonly TableName[],
    work: (tables: Tables) => Promise<Result>,
  ): Promise<Result>;
  lastWords: LastWords;
  /** Erases everything of this account from the device. */
  destroy(): Promise<void>;
  close(): void;
}
