import { AppError } from '@sentiers/shared/errors.ts';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import type { ZipEntry } from '../../../platform/files/zip-stream.ts';
import { openClaimed } from '../../files/claimed-files.access.ts';
import { fileNameOf } from '../file-name.ts';
import { FileShelf } from '../file-shelf.ts';
import { experienceMarkdown } from './experience-markdown.ts';
import type { ExperienceWords } from './experience-words.ts';
import type { ExportedExperience } from './exported-library.queries.ts';

/** A file of Markdown for each experience, and beside them what they show: each file right after who shows it. */
export async function* markdownFolder(
  experiences: AsyncIterable<ExportedExperience>,
  words: ExperienceWords,
): AsyncGenerator<ZipEntry> {
  const shelf = new FileShelf(words.files);
  const names = new Set<string>();
  const sent = new Set<string>();
  for await (const experience of experiences) {
    const text = experienceMarkdown(experience, words, shelf);
    yield { name: ownName(experience.article, names), content: encoded(text), compress: true };
    for (const [id, name] of shelf.all()) {
      if (sent.has(id)) continue;
      sent.add(id);
      const content = await contentOf(id);
      if (content) yield { name, content, compress: false };
    }
  }
}

/** Two of one title have each their file. */
function ownName({ title, id }: Article, names: Set<string>): string {
  const name = fileNameOf(title, 'md');
  const own = names.has(name.toLowerCase())
    ? fileNameOf(`${title.slice(0, 60)} ${id.slice(-8)}`, 'md')
    : name;
  names.add(own.toLowerCase());
  return own;
}

/** Null of a file that is gone. */
async function contentOf(fileId: string): Promise<AsyncIterable<Uint8Array> | null> {
  try {
    return (await openClaimed(fileId)).file.read();
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

async function* encoded(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
