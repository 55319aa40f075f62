import { createContext } from 'react';

/** Documents that are on this device, taken along with their seminar: read without asking the network. */
export interface PackedFiles {
  has(fileId: string): boolean;
  /** Its bytes; null where they are not here after all. */
  read(fileId: string): Promise<Blob | null>;
}

/** What the documents drawn below may be read from; null where nothing was taken along. */
export const PackedFilesContext = createContext<PackedFiles | null>(null);
