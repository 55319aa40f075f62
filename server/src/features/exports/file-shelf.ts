import type { FileSummary } from '@sentiers/shared/files/schema.ts';
import { fileNameOf } from './file-name.ts';

/** The files that a document shows, each with a place of its own beside it. */
export class FileShelf {
  readonly #folder: string;
  readonly #paths = new Map<string, string>();
  readonly #taken = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Gives a file its place; the same one when it is shown again. */
  put({ id, name }: Pick<FileSummary, 'id' | 'name'>): void {
    if (this.#paths.has(id)) return;
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, 'bin'];
    let path = this.#pathFor(stem, ending);
    for (let copy = 2; this.#taken.has(path.toLowerCase()); copy += 1) {
      path = this.#pathFor(`${stem} ${copy}`, ending);
    }
    this.#taken.add(path.toLowerCase());
    this.#paths.set(id, path);
  }

  /** As a link in the document; null for a file that it doesn't show. */
  pathOf(id: string): string | null {
    const path = this.#paths.get(id);
    return path === undefined ? null : path.split('/').map(encodeURIComponent).join('/');
  }

  /** By id, as they lie beside the document. */
  all(): ReadonlyMap<string, string> {
    return this.#paths;
  }

  #pathFor(stem: string, ending: string): string {
    return `${this.#folder}/${fileNameOf(stem, ending.replace(/[^a-zA-Z0-9]/g, '').slice(0, 10) || 'bin')}`;
  }
}
