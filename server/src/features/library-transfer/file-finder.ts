import { posix } from 'node:path';

/** Ids that the files of an archive will have, by their path there. */
export type FileIds = ReadonlyMap<string, string>;

/** The id of the file that a text names; undefined of what is not in the archive, or leads out of it. */
export type FindFile = (named: string) => string | undefined;

/**
 * Finds what a text names as Markdown has it, from where the text lies (`images/gare.png`, `../gare.png`), else from the
 * top of the archive.
 */
export function fileFinder(files: FileIds, folder: string): FindFile {
  return (named) => {
    const path = named.normalize('NFC');
    return files.get(posix.join(folder, path)) ?? files.get(posix.normalize(path));
  };
}
