import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import type { DrawnFile } from '../../../components/files/drawn-file.ts';

/** Where a file that an experience shows is read: who reads the experience reads it, asked anew each time. */
export function experienceFileAddress(
  experienceId: string,
  fileId: string,
  part: '' | '/thumbnail' = '',
): string {
  return `/api/experiences/${experienceId}/files/${fileId}${part}`;
}

/** The files of an experience as they are drawn, each at the experience's own address. */
export function drawnFiles(experienceId: string, files: readonly FileSummary[]): DrawnFile[] {
  return files.map((file) => ({ ...file, address: experienceFileAddress(experienceId, file.id) }));
}
