import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import { createContext } from 'react';

/** A file as it is drawn: on the server, or still on this device (`local`); `address`: where no message shows it yet. */
export type DrawnFile = FileSummary & { local?: boolean; address?: string };

/** The files that the words above may show. */
export const ShownFiles = createContext<readonly DrawnFile[]>([]);

/** Where files are read that what is being written names: its own address, where it has one. */
export const FilesPlace = createContext('/api/files');

/** Where a file, or an image's small one, is read: access is checked each time. */
export function fileAddress(
  { id, address = `/api/files/${id}` }: Pick<DrawnFile, 'id' | 'address'>,
  part: '' | '/thumbnail' | '?download' = '',
): string {
  return `${address}${part}`;
}
