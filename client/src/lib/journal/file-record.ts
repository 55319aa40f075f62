import type { FileKind, FileSummary, Voice } from '@sentiers/shared/files/schema.ts';

/** A file that was added here, until a message that shows it is known to be on the server. */
export interface FileRecord {
  id: string;
  /** The draft it was added to; null once it belongs to something in the outbox. */
  context: string | null;
  name: string;
  /** As it is shown meanwhile; the server tells what it really is. */
  kind: FileKind;
  bytes: number;
  voice: Voice | null;
  /** A picture that was put among the words: shown where they name it, given up where they don't when they leave. */
  placed?: boolean;
  /** Made smaller, where it could be: what `contents` holds is what leaves. */
  prepared: boolean;
  /** What the server made of it, once all of it is there. */
  summary: FileSummary | null;
  /** Milliseconds. */
  addedAt: number;
}

/** Its bytes, apart from all that is read often. */
export interface FileContent {
  id: string;
  content: Blob;
}

/** A file as it is added to what is being written. */
export interface NewFile extends Pick<FileRecord, 'id' | 'name' | 'kind' | 'voice' | 'placed'> {
  content: Blob;
}
