import type { Actor } from '@sentiers/shared/actor.ts';
import { type ZipEntry, zipOf } from '../../platform/files/zip-stream.ts';
import { openExportedFile } from './exported-file.queries.ts';
import { fileNameOf } from './file-name.ts';
import type { FileShelf } from './file-shelf.ts';

/** A document in Markdown with the files that it shows, which lie beside it: an archive, made as it is read. */
export function zippedDocument(
  actor: Actor,
  { title, document, shelf }: { title: string; document: AsyncIterable<string>; shelf: FileShelf },
): AsyncGenerator<Uint8Array> {
  return zipOf(entriesOf(actor, { title, document, shelf }));
}

async function* entriesOf(
  actor: Actor,
  { title, document, shelf }: { title: string; document: AsyncIterable<string>; shelf: FileShelf },
): AsyncGenerator<ZipEntry> {
  yield { name: fileNameOf(title, 'md'), content: encoded(document), compress: true };
  for (const [id, name] of shelf.all()) {
    const file = await openExportedFile(actor, id);
    if (file) yield { name, content: file.read(), compress: false };
  }
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}
