import type { FileKind, Voice } from '@sentiers/shared/files/schema.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { systemRandom } from '../../lib/journal/environment.ts';
import type { FileRecord } from '../../lib/journal/file-record.ts';
import type { Refusal } from '../../lib/journal/outbox-entry.ts';
import type { OutboxSnapshot } from '../../lib/journal/outbox-snapshot.ts';
import { useJournal, useOutbox } from '../../lib/journal/react.ts';
import { useNotice } from '../Notices.tsx';

/** How a file that was added stands on its way to the server. */
export type AttachmentState =
  /** `progress`: from 0 to 1. */
  | { kind: 'waiting' | 'sending'; progress: number }
  | { kind: 'done' }
  | { kind: 'refused'; refusal: Refusal };

export interface Attachment {
  file: FileRecord;
  state: AttachmentState;
  /** Of what sends it; null once it is sent. */
  entryId: string | null;
}

/** What words name a file by (`fileReference`), known at once. */
export interface AddedFile {
  id: string;
  name: string;
  kind: FileKind;
}

/** What was said, and when it is on this device whatever becomes of the page. */
export interface KeptVoice {
  id: string;
  /** Never rejected: what can't be kept is said. */
  kept: Promise<void>;
}

/** Those that stand beside what is written, and what can be done about each. */
export interface TrayAttachments {
  items: readonly Attachment[];
  /** Gives one up, wherever it has come to. */
  remove(id: string): void;
  retry(id: string): void;
}

/** Those added here that no message shows yet. */
export interface Attachments extends TrayAttachments {
  add(files: readonly File[]): AddedFile[];
  /** The same, where pictures are put among the words. */
  place(files: readonly File[]): AddedFile[];
  addVoice(name: string, content: Blob, voice: Voice): KeptVoice;
  /** These belong to something on the server now. */
  release(ids: readonly string[]): void;
}

/**
 * The files added to what is being written in a place (`context`: that of its draft). They leave at once, by
 * themselves, beside what is typed; the message that names them leaves after them.
 */
export function useAttachments(context: string): Attachments {
  const { outbox } = useJournal();
  const snapshot = useOutbox();
  const notify = useNotice();
  const { t } = useTranslation('files');
  const items = useMemo(() => attachmentsIn(context, snapshot), [context, snapshot]);
  const keep = (added: readonly Added[]) => {
    const files = added.map(({ file, ...rest }) => ({ ...file, ...rest }));
    return outbox.files.add(context, files).catch(() => notify({ text: t('notKept') }));
  };
  const keepFiles = (added: readonly Added[]) => {
    void keep(added);
    return added.map(({ file }) => file);
  };
  return {
    items,
    add: (files) => keepFiles(files.map(describedAs(false))),
    place: (files) => keepFiles(files.map(describedAs(true))),
    addVoice: (name, content, voice) => {
      const file = { id: systemRandom.uuid(), name, kind: 'audio' } as const;
      return { id: file.id, kept: keep([{ file, content, voice, placed: false }]) };
    },
    remove: (id) => void outbox.files.remove(id),
    retry: (id) => {
      const { entryId } = items.find(({ file }) => file.id === id) ?? {};
      if (entryId) void outbox.retry(entryId);
    },
    release: (ids) => void outbox.files.release(ids),
  };
}

/** One that was added here, wherever it is shown; null for any other, and once it was sent. */
export function useAttachment(id: string): Attachment | null {
  const snapshot = useOutbox();
  return useMemo(() => attachmentOf(id, snapshot), [id, snapshot]);
}

interface Added extends Pick<FileRecord, 'voice'> {
  file: AddedFile;
  content: Blob;
  placed: boolean;
}

function describedAs(placed: boolean): (content: File) => Added {
  return (content) => {
    const file = describe(content);
    return { file, content, voice: null, placed: placed && file.kind === 'image' };
  };
}

function attachmentsIn(context: string, snapshot: OutboxSnapshot): Attachment[] {
  return snapshot.files
    .filter((file) => file.context === context)
    .map((file) => attachmentOf(file.id, snapshot))
    .filter((item) => item !== null);
}

/** How a file that was added here stands; null for any other. */
export function attachmentOf(id: string, snapshot: OutboxSnapshot): Attachment | null {
  const { files, taking, entries, sending } = snapshot;
  const file = files.find((one) => one.id === id);
  if (!file) return null;
  if (taking.has(id)) return { file, state: { kind: 'waiting', progress: 0 }, entryId: null };
  const entry = entries.find(({ work }) => work.kind === 'file' && work.fileId === id);
  if (entry?.work.kind !== 'file') return { file, state: { kind: 'done' }, entryId: null };
  const { refusal, work } = entry;
  if (entry.status !== 'waiting') {
    return { file, state: { kind: 'refused', refusal: refusal ?? { code: 'internal' } }, entryId: entry.id };
  }
  const kind = sending.has(entry.id) || (work.received ?? 0) > 0 ? 'sending' : 'waiting';
  const progress = Math.min(1, (work.received ?? 0) / Math.max(1, file.bytes));
  return { file, state: { kind, progress }, entryId: entry.id };
}

const shownAsPictures = /^image\/(jpeg|png|webp|avif|gif|hei[cf])/;

function describe(file: File): AddedFile {
  const name =
    file.name
      .replace(/[\n\r\t]/g, ' ')
      .trim()
      .slice(0, 150) || 'image';
  return { id: systemRandom.uuid(), name, kind: shownAsPictures.test(file.type) ? 'image' : 'document' };
}
