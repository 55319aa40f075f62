import { Readable } from 'node:stream';
import { draftSections, experienceDraft } from '@sentiers/shared/codev/experience-draft.ts';
import { type CodevSheet, codevExportQuerySchema } from '@sentiers/shared/codev/schema.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { type RequestHandler, Router } from 'express';
import { Marked } from 'marked';
import { config } from '../../config.ts';
import { loadSheet } from '../codev/codev.queries.ts';
import { type ExportWords, exportWords } from './export-words.ts';
import { withoutReferences } from './exported-body.ts';
import { pipe } from './exports.files.ts';
import { fileNameOf } from './file-name.ts';
import { PdfPage } from './pdf/pdf-page.ts';
import { whoAsks } from './who-asks.ts';

const marked = new Marked({ gfm: true, breaks: true });

/** `GET /rooms/{roomId}/codev/sheets/{sheetId}/export?format=markdown|pdf`: for who was advised in that session. */
const serveSheet: RequestHandler<{ roomId: string; sheetId: string }> = async (request, response) => {
  const actor = await whoAsks(request);
  const [roomId, sheetId] = [request.params.roomId, request.params.sheetId].map(readId);
  const query = codevExportQuerySchema.safeParse(request.query);
  if (!query.success) {
    const fields = query.error.issues.map(({ path }) => ({ path: path.map(String), reason: 'invalid' }));
    throw new AppError('invalid_input', { fields });
  }
  const { format, language } = query.data;
  const words = exportWords(language);
  const sheet = readable(await loadSheet(actor, { roomId: roomId ?? '', sheetId }));
  response.set('Content-Security-Policy', "default-src 'none'; sandbox");
  if (format === 'pdf') {
    response.attachment(fileNameOf(sheet.title, 'pdf')).type('application/pdf');
    await pipe(sheetPdf(sheet, words) as unknown as Readable, response);
    return;
  }
  response.attachment(fileNameOf(sheet.title, 'md')).type('text/markdown; charset=utf-8');
  await pipe(Readable.from([`${experienceDraft(sheet, words.session)}\n`]), response);
};

function readId(given: string | undefined): string {
  const id = idSchema.safeParse(given);
  if (!id.success) throw new AppError('not_found');
  return id.data.toLowerCase();
}

/** Lessons were messages: what they refer to is named. */
function readable(sheet: CodevSheet): CodevSheet {
  const outside = { publicUrl: config().publicUrl, pathOf: () => null };
  return { ...sheet, lessons: sheet.lessons.map((lesson) => withoutReferences(lesson, outside)) };
}

function sheetPdf(sheet: CodevSheet, words: ExportWords): PDFKit.PDFDocument {
  const at = new Date(sheet.startedAt);
  const page = new PdfPage({ title: sheet.title, locale: words.locale, at });
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'Europe/Paris' });
  page.title(sheet.title);
  page.quiet(`${words.session.title} · ${day.format(at)}`);
  for (const { heading, body } of draftSections(sheet, words.session)) {
    page.day(heading);
    page.blocks(marked.lexer(body));
  }
  page.end(sheet.title);
  return page.document;
}

export const sheetsFiles = Router().get('/rooms/:roomId/codev/sheets/:sheetId/export', serveSheet);
