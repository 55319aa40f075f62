import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { writtenText } from '../text.ts';
import {
  gapSchema,
  introductionInputSchema,
  introductionSchema,
  targetAnswerSchema,
  targetSchema,
} from './schema.ts';

const tags = ['Mises en relation'];
const about = z.object({ introductionId: idSchema });
const base = '/introductions/{introductionId}' as const;
const lines = z.object({ items: z.array(introductionSchema) });
const tokenSchema = z
  .string()
  .min(20)
  .max(400)
  .regex(/^[\w.-]+$/);

export const introductionsRoutes = {
  mine: oc
    .route({
      method: 'GET',
      path: '/me/introductions',
      tags,
      summary: 'Celles que j’ai demandées, et combien je peux en demander ce mois-ci',
    })
    .input(z.object({}))
    .output(lines.extend({ left: z.int() })),
  toQualify: oc
    .route({ method: 'GET', path: '/me/introductions/to-qualify', tags, summary: 'Celles que je qualifie' })
    .input(z.object({}))
    .output(lines),
  toAnswer: oc
    .route({ method: 'GET', path: '/me/introductions/to-answer', tags, summary: 'Celles où l’on me demande' })
    .input(z.object({}))
    .output(lines),
  ask: oc
    .route({
      method: 'POST',
      path: '/cohorts/{cohortId}/introductions',
      tags,
      summary: 'Demander une mise en relation',
    })
    .input(z.object({ cohortId: idSchema, clientId: clientIdSchema, introduction: introductionInputSchema }))
    .output(introductionSchema),
  get: oc
    .route({ method: 'GET', path: base, tags, summary: 'Une mise en relation' })
    .input(about)
    .output(introductionSchema),
  edit: oc
    .route({
      method: 'PUT',
      path: base,
      tags,
      summary: 'Reformuler ma demande, tant qu’elle n’est pas partie',
    })
    .input(about.extend({ revision: counterSchema, introduction: introductionInputSchema }))
    .output(introductionSchema),
  withdraw: oc
    .route({ method: 'PUT', path: `${base}/withdrawn`, tags, summary: 'Retirer ma demande' })
    .input(about)
    .output(introductionSchema),
  reword: oc
    .route({
      method: 'PUT',
      path: `${base}/wording`,
      tags,
      summary: 'Proposer une autre formulation à la personne qui demande',
    })
    .input(
      about.extend({
        revision: counterSchema,
        introduction: introductionInputSchema,
        note: writtenText({ min: 0, max: 1_000 }).default(''),
      }),
    )
    .output(introductionSchema),
  agree: oc
    .route({ method: 'PUT', path: `${base}/agreed`, tags, summary: 'Accepter la formulation proposée' })
    .input(about.extend({ revision: counterSchema }))
    .output(introductionSchema),
  candidates: oc
    .route({
      method: 'GET',
      path: `${base}/candidates`,
      tags,
      summary: 'À qui l’adresser : mon carnet, les personnes qui disent connaître ce territoire',
    })
    .input(about)
    .output(
      z.object({
        people: z.array(
          z.object({ person: personSummarySchema, why: z.enum(['incubator', 'territory', 'theme']) }),
        ),
        contacts: z.array(
          z.object({
            id: idSchema,
            name: z.string(),
            role: z.string(),
            body: z.string(),
            noticed: z.boolean(),
          }),
        ),
      }),
    ),
  send: oc
    .route({ method: 'PUT', path: `${base}/target`, tags, summary: 'L’adresser à quelqu’un' })
    .input(
      about.extend({
        revision: counterSchema,
        target: targetSchema,
        note: writtenText({ min: 0, max: 1_000 }).default(''),
      }),
    )
    .output(introductionSchema),
  decline: oc
    .route({
      method: 'PUT',
      path: `${base}/declined`,
      tags,
      summary: 'Ne pas la transmettre, avec un conseil',
    })
    .input(about.extend({ advice: writtenText({ min: 10, max: 2_000 }) }))
    .output(introductionSchema),
  answer: oc
    .route({
      method: 'PUT',
      path: `${base}/answer`,
      tags,
      summary: 'Accepter, proposer quelqu’un d’autre, ou refuser sans que cela se sache',
    })
    .input(about.extend({ answer: targetAnswerSchema }))
    .output(introductionSchema),
  inspectLink: oc
    .route({
      method: 'POST',
      path: '/introductions/link',
      tags,
      summary: 'À quelle demande mène le lien d’un e-mail',
    })
    .input(z.object({ token: tokenSchema }))
    .output(
      introductionSchema
        .pick({
          whom: true,
          territory: true,
          motive: true,
          context: true,
          ask: true,
          minutes: true,
          expiresAt: true,
        })
        .extend({
          requester: z.string(),
          organisation: z.string(),
          activity: z.string(),
          by: z.string(),
          incubator: z.string(),
          note: z.string(),
          /** Answered, or too old: nothing more is asked. */
          over: z.boolean(),
          answer: z.enum(['yes', 'other', 'no']).nullable(),
        }),
    ),
  answerByLink: oc
    .route({ method: 'POST', path: '/introductions/link/answer', tags, summary: 'Répondre depuis un e-mail' })
    .input(z.object({ token: tokenSchema, answer: targetAnswerSchema }))
    .output(z.object({ answer: z.enum(['yes', 'other', 'no']) })),
  sayHelped: oc
    .route({ method: 'PUT', path: `${base}/helped`, tags, summary: 'Dire si cela a aidé' })
    .input(about.extend({ helped: z.enum(['yes', 'a-little', 'no']) }))
    .output(introductionSchema),
  gaps: oc
    .route({
      method: 'GET',
      path: '/cohorts/{cohortId}/introductions/gaps',
      tags,
      summary: 'Les territoires où personne n’ouvre de porte',
    })
    .input(z.object({ cohortId: idSchema }))
    .output(z.object({ items: z.array(gapSchema) })),
};
