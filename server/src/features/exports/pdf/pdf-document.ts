import { setImmediate as turn } from 'node:timers/promises';
import type { Actor } from '@sentiers/shared/actor.ts';
import { type ExportQuery, MOST_EXPORTED } from '@sentiers/shared/threads/export.ts';
import { Marked } from 'marked';
import { config } from '../../../config.ts';
import { Calendar, type ExportWords, exportWords } from '../export-words.ts';
import { withoutReferences } from '../exported-body.ts';
import { loadPrintable, type Picture } from '../exported-file.queries.ts';
import type { ExportedEntry, ExportedMessage, ExportedThread } from '../exported-thread.queries.ts';
import { detailOf } from '../message-detail.ts';
import { PdfPage } from './pdf-page.ts';

const marked = new Marked({ gfm: true, breaks: true });

interface Style {
  words: ExportWords;
  calendar: Calendar;
}

async function writePdf(
  page: PdfPage,
  thread: ExportedThread,
  { words, calendar }: Style,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  head(page, thread, { words, calendar }, now);
  let day = '';
  let isEmpty = true;
  for await (const entry of thread.entries()) {
    isEmpty = false;
    const today = entry.kind === 'cut' ? day : calendar.day(entry.at);
    if (today !== day) page.day(today);
    day = today;
    const pictures = entry.kind === 'message' ? await picturesOf(actor, entry) : new Map();
    draw(page, entry, { words, calendar }, pictures);
    await turn();
  }
  if (isEmpty) page.quiet(words.nothing);
  page.end(thread.title);
}

/** A thread as a document to hand out: its title, its days, who says what; its pages are numbered. */
export function newPdf(
  actor: Actor,
  thread: ExportedThread,
  { language, timeZone }: ExportQuery,
  now: Date,
): { content: PDFKit.PDFDocument; writing: Promise<void> } {
  const words = exportWords(language);
  const style: Style = { words, calendar: new Calendar(words.locale, timeZone) };
  const page = new PdfPage({ title: thread.title, locale: words.locale, at: now });
  return { content: page.document, writing: writePdf(page, thread, style, { actor, now }) };
}

/** Pictures stay where they are shown; of other files, the name. */
function printable(body: string, pictures: ReadonlyMap<string, Picture>): string {
  const pathOf = (id: string) => (pictures.has(id) ? `file:${id}` : null);
  return withoutReferences(body, { publicUrl: config().publicUrl, pathOf });
}

async function picturesOf(actor: Actor, { files }: ExportedMessage): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const { id, kind } of files) {
    const picture = kind === 'image' ? await loadPrintable(actor, id) : null;
    if (picture) pictures.set(id, picture);
  }
  return pictures;
}

function head(page: PdfPage, thread: ExportedThread, { words, calendar }: Style, now: Date): void {
  page.title(thread.title);
  const kind = thread.mine ? `${words.kinds[thread.kind]}, ${words.mine}` : words.kinds[thread.kind];
  page.line([{ text: `${thread.channelName} · ${kind}`, face: 'text' }], { gap: 2 });
  page.line([{ text: thread.people.join(', '), face: 'text' }], { gap: 2 });
  page.quiet(words.exportedOn(calendar.moment(now), thread.by));
  page.line([{ text: thread.address, face: 'text', link: thread.address }], { size: 9, gap: 8 });
}

function draw(
  page: PdfPage,
  entry: ExportedEntry,
  { words, calendar }: Style,
  pictures: ReadonlyMap<string, Picture>,
): void {
  if (entry.kind === 'cut') page.quiet(words.cut(MOST_EXPORTED));
  if (entry.kind === 'moved') page.quiet(words.moved(entry.count, entry.to));
  if (entry.kind !== 'message') return;
  page.author(entry.author, detailOf(entry, { words, calendar }));
  if (entry.body === null) page.quiet(entry.state === 'hidden' ? words.hidden : words.deleted);
  else page.blocks(marked.lexer(printable(entry.body, pictures)), { pictures });
  const reactions = entry.reactions.map(({ reaction, count }) => `${words.reactions[reaction]} ${count}`);
  if (reactions.length > 0) page.quiet(reactions.join(' · '));
}
