import { type ExportQuery, MOST_EXPORTED } from '@sentiers/shared/threads/export.ts';
import { config } from '../../config.ts';
import { Calendar, type ExportWords, exportWords } from './export-words.ts';
import { withoutReferences } from './exported-body.ts';
import type { ExportedEntry, ExportedThread } from './exported-thread.queries.ts';
import type { FileShelf } from './file-shelf.ts';
import { detailOf } from './message-detail.ts';

interface Style {
  words: ExportWords;
  calendar: Calendar;
}

/** A thread as Markdown that reads as a text: what it is, then its days, then who says what. */
export async function* markdownOf(
  thread: ExportedThread,
  { language, timeZone }: Pick<ExportQuery, 'language' | 'timeZone'>,
  { now, shelf }: { now: Date; shelf: FileShelf },
): AsyncGenerator<string> {
  const words = exportWords(language);
  const style = { words, calendar: new Calendar(words.locale, timeZone) };
  yield frontMatter(thread, style, now);
  let day = '';
  let isEmpty = true;
  for await (const entry of thread.entries()) {
    isEmpty = false;
    const today = entry.kind === 'cut' ? day : style.calendar.day(entry.at);
    if (today !== day) yield `## ${today}\n\n`;
    day = today;
    yield `${entryOf(entry, style, shelf)}\n\n`;
  }
  if (isEmpty) yield `*${words.nothing}*\n`;
}

function frontMatter(thread: ExportedThread, { words, calendar }: Style, now: Date): string {
  const { fields } = words;
  const lines = [
    line(fields.title, thread.title),
    line(fields.channel, thread.channelName),
    line(fields.kind, words.kinds[thread.kind]),
    line(fields.opened, thread.openedAt.toISOString()),
    line(fields.exported, now.toISOString()),
    line(fields.address, thread.address),
    ...(thread.mine ? [line(fields.words, words.mine)] : []),
    `${fields.people}:`,
    ...thread.people.map((name) => `  - ${JSON.stringify(name)}`),
  ];
  const exported = words.exportedOn(calendar.moment(now), thread.by);
  return `---\n${lines.join('\n')}\n---\n\n# ${plainLine(thread.title)}\n\n*${plainLine(thread.channelName)} · ${exported}*\n\n`;
}

/** JSON's strings are YAML's too. */
function line(field: string, value: string): string {
  return `${field}: ${JSON.stringify(value)}`;
}

function entryOf(entry: ExportedEntry, { words, calendar }: Style, shelf: FileShelf): string {
  if (entry.kind === 'cut') return `*${words.cut(MOST_EXPORTED)}*`;
  if (entry.kind === 'moved') return `*${words.moved(entry.count, entry.to)}*`;
  const reactions = entry.reactions.map(({ reaction, count }) => `${words.reactions[reaction]} ${count}`);
  for (const file of entry.files) shelf.put(file);
  const readable = { publicUrl: config().publicUrl, pathOf: (id: string) => shelf.pathOf(id) };
  return [
    `**${plainLine(entry.author)}**${plainLine(detailOf(entry, { words, calendar }))}`,
    entry.body === null
      ? `*${entry.state === 'hidden' ? words.hidden : words.deleted}*`
      : withoutReferences(entry.body, readable),
    ...(reactions.length > 0 ? [`*${reactions.join(' · ')}*`] : []),
  ].join('\n\n');
}

/** A name is no Markdown. */
function plainLine(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
