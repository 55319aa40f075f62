import { createContext } from 'react';
import type { DrawnFile } from './drawn-file.ts';

/** A picture among those that one may look at in turn. */
export interface ShownPicture {
  /** What shows it and which file it is: the same file may be shown twice. */
  key: string;
  file: DrawnFile;
  /** What it shows, as its author said. */
  words: string;
}

/** What the pictures below are shown by: a message. */
export const PicturePlace = createContext('');

/** Opens a picture over the page, by its key; null where a picture only has its own address. */
export const OpenPicture = createContext<((key: string) => void) | null>(null);

/** How a picture is known among those around it. */
export function pictureKey(place: string, fileId: string): string {
  return `${place} ${fileId}`;
}
