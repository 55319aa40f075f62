import { namedFiles } from '@sentiers/shared/messages/body.ts';
import type { OutboxSnapshot } from '../../../lib/journal/outbox-snapshot.ts';
import type { PartContent } from './part-content.ts';

/** Where the files stand that are added to a part of an experience. */
export function filesContext(experienceId: string, part: string): string {
  return `experience:${experienceId}:${part}`;
}

/** Ids of the files that a part names. */
export function filesIn(content: PartContent): readonly string[] {
  if (content.of === 'head') return content.coverId ? [content.coverId] : [];
  if (content.of === 'identity') return [];
  const { value } = content;
  if (value.type === 'documents') return value.documents.map(({ fileId }) => fileId);
  return value.type === 'text' ? [...namedFiles(value.body)] : [];
}

/** Whether a part names a file of this device that has not arrived yet: it would be refused. */
export function areOnTheirWay(
  content: PartContent,
  { files, taking, entries }: Pick<OutboxSnapshot, 'files' | 'taking' | 'entries'>,
): boolean {
  const here = new Set(files.map(({ id }) => id));
  return filesIn(content).some(
    (id) =>
      here.has(id) &&
      (taking.has(id) || entries.some(({ work }) => work.kind === 'file' && work.fileId === id)),
  );
}
