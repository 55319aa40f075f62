import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { type RecapExportQuery, recapExportQuerySchema } from '@sentiers/shared/recaps/export.ts';
import { type RequestHandler, type Response, Router } from 'express';
import { config } from '../../config.ts';
import { csvOf } from '../../platform/files/csv.ts';
import { recordInAudit } from '../audit/audit.access.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { pollRows, questionRows } from '../recaps/recap-sheets.queries.ts';
import { type ExportedRecap, loadExportedRecap } from '../recaps/recaps.queries.ts';
import { Calendar, exportWords } from './export-words.ts';
import { fileNameOf } from './file-name.ts';
import { newRecapPdf } from './pdf/recap-pdf.ts';
import { whoAsks } from './who-asks.ts';

/**
 * `GET /rooms/{id}/recap/export?format=markdown|pdf|polls|questions`: what a room left, for all who read it once it is
 * published, for those who animate it before. Others' words leave with it: it is kept in the audit.
 */
const serveRecap: RequestHandler<{ roomId: string }> = async (request, response) => {
  const actor = await whoAsks(request);
  const roomId = idSchema.safeParse(request.params.roomId);
  if (!roomId.success) throw new AppError('not_found');
  const query = recapExportQuerySchema.safeParse(request.query);
  if (!query.success) {
    const fields = query.error.issues.map(({ path }) => ({ path: path.map(String), reason: 'invalid' }));
    throw new AppError('invalid_input', { fields });
  }
  const { language, format } = query.data;
  const recap = await loadExportedRecap(actor, { roomId: roomId.data.toLowerCase(), language });
  const { personId } = actor;
  const { roomId: threadId, channelId } = recap;
  await recordInAudit({ by: personId, action: 'recap.exported', threadId, channelId, format });
  const by = summaryOf(await loadPersonSummaries([personId]), personId).name;
  send(response, recap, { ...query.data, by });
};

function send(
  response: Response,
  recap: ExportedRecap,
  { format, language, timeZone, by }: RecapExportQuery & { by: string },
): void {
  response.set('Content-Security-Policy', "default-src 'none'; sandbox");
  const { title } = recap.document;
  const words = exportWords(language);
  const attach = (name: string, ending: string, type: string) => {
    response.attachment(fileNameOf(name, ending)).type(type);
  };
  const now = new Date();
  const notes = [
    `${recap.channelName} · ${recap.roomTitle}`,
    words.exportedOn(new Calendar(words.locale, timeZone).moment(now), by),
  ];
  const { publicUrl } = config();
  if (format === 'pdf') {
    attach(title, 'pdf', 'application/pdf');
    const address = `${publicUrl}/salles/${recap.roomId}/recap`;
    const { markdown } = recap;
    newRecapPdf({ title, notes, address, markdown, locale: words.locale, publicUrl }, now).pipe(response);
  } else if (format === 'markdown') {
    attach(title, 'md', 'text/markdown; charset=utf-8');
    response.send(`# ${title}\n\n*${notes.join(' · ')}*\n\n${recap.markdown}\n`);
  } else {
    const isPolls = format === 'polls';
    attach(`${title} ${words.sheets[format]}`, 'csv', 'text/csv; charset=utf-8');
    response.send(csvOf((isPolls ? pollRows : questionRows)(recap.document, language)));
  }
}

export const recapExportFiles = Router().get('/rooms/:roomId/recap/export', serveRecap);
