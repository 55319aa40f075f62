import type { TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import { useEffect } from 'react';
import type { DrawnFile } from '../../../components/files/drawn-file.ts';
import { type Attachments, useAttachments } from '../../../components/files/use-attachments.ts';
import { drawnFilesOf, filesContext } from '../logic/entry-files.ts';
import type { EntryWriting } from './use-entry-writing.ts';

/** The contract's own. */
const MOST_FILES = 20;

export interface EntryFiles {
  /** Those that stand there. */
  shown: readonly DrawnFile[];
  /** Those on their way. */
  attachments: Attachments;
  add: (files: readonly File[]) => void;
  remove: (id: string) => void;
  isFull: boolean;
}

/** The files of a milestone: one that has arrived joins what is said there, and is saved with it. */
export function useEntryFiles(organisationId: string, at: TrailMilestone, writing: EntryWriting): EntryFiles {
  const { milestone } = at;
  const attachments = useAttachments(filesContext(organisationId, milestone.id));
  const { entry, base } = writing.written;
  const arrived = attachments.items.filter(({ state }) => state.kind === 'done').map(({ file }) => file.id);
  const joining = arrived.filter((id) => !entry.fileIds.includes(id)).join();
  const settled = arrived.filter((id) => base.entry.fileIds.includes(id)).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that arrives
  useEffect(() => {
    if (joining === '') return;
    writing.change((before) => ({
      ...before,
      fileIds: [...new Set([...before.fileIds, ...joining.split(',')])],
    }));
  }, [joining]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is saved
  useEffect(() => {
    if (settled !== '') attachments.release(settled.split(','));
  }, [settled]);
  const drawn = drawnFilesOf(organisationId, milestone.id, at.files);
  const shown = drawn.filter(({ id }) => entry.fileIds.includes(id));
  const count = new Set([...entry.fileIds, ...attachments.items.map(({ file }) => file.id)]).size;
  const remove = (id: string) => {
    if (attachments.items.some(({ file }) => file.id === id)) attachments.remove(id);
    writing.change((before) => ({ ...before, fileIds: before.fileIds.filter((one) => one !== id) }));
  };
  return {
    ...{ shown, attachments, remove },
    add: (files) => void attachments.add(files.slice(0, MOST_FILES - count)),
    isFull: count >= MOST_FILES,
  };
}
