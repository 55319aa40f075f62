import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema, limitParameter } from '../ids.ts';
import { writtenText } from '../text.ts';
import { reportReasonSchema, reportSchema, reportStatusSchema } from './schema.ts';

const tags = ['Modération'];

export const reportsRoutes = {
  create: oc
    .route({
      method: 'PUT',
      path: '/messages/{messageId}/report',
      tags,
      summary: "Signaler un message à l'animation (une fois par personne et par message)",
    })
    .input(
      z.object({
        messageId: idSchema,
        reason: reportReasonSchema,
        note: writtenText({ min: 0, max: 1000 }).default(''),
      }),
    )
    .output(z.object({ id: idSchema, status: reportStatusSchema })),
  list: oc
    .route({ method: 'GET', path: '/reports', tags, summary: 'Les signalements des canaux que je modère' })
    .input(
      z.object({
        status: reportStatusSchema.default('open'),
        before: z.string().max(200).optional(),
        limit: limitParameter({ default: 30, max: 100 }),
      }),
    )
    .output(z.object({ items: z.array(reportSchema), next: z.string().nullable() })),
  close: oc
    .route({ method: 'PUT', path: '/reports/{reportId}/status', tags, summary: 'Clore un signalement' })
    .input(
      z.object({
        reportId: idSchema,
        status: reportStatusSchema.exclude(['open']),
        note: writtenText({ min: 0, max: 1000 }).default(''),
      }),
    )
    .output(reportSchema),
};
