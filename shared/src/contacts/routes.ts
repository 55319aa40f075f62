import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { organisationSummarySchema } from '../organisations/schema.ts';
import { contactInputSchema, contactSchema } from './schema.ts';

const tags = ['Carnet d’adresses'];
const about = z.object({ contactId: idSchema });
const tokenSchema = z
  .string()
  .min(20)
  .max(400)
  .regex(/^[\w.-]+$/);

export const contactsRoutes = {
  books: oc
    .route({
      method: 'GET',
      path: '/me/contact-books',
      tags,
      summary: 'Les incubateurs dont je tiens le carnet d’adresses',
    })
    .input(z.object({}))
    .output(z.object({ items: z.array(organisationSummarySchema) })),
  list: oc
    .route({
      method: 'GET',
      path: '/organisations/{organisationId}/contacts',
      tags,
      summary: 'Le carnet d’adresses d’un incubateur',
    })
    .input(z.object({ organisationId: idSchema }))
    .output(z.object({ items: z.array(contactSchema) })),
  add: oc
    .route({
      method: 'POST',
      path: '/organisations/{organisationId}/contacts',
      tags,
      summary: 'Ajouter quelqu’un : la personne en est prévenue par e-mail',
    })
    .input(z.object({ organisationId: idSchema, clientId: clientIdSchema, contact: contactInputSchema }))
    .output(contactSchema),
  update: oc
    .route({ method: 'PUT', path: '/contacts/{contactId}', tags, summary: 'Corriger une fiche' })
    .input(about.extend({ revision: counterSchema, contact: contactInputSchema }))
    .output(contactSchema),
  erase: oc
    .route({ method: 'DELETE', path: '/contacts/{contactId}', tags, summary: 'Effacer quelqu’un du carnet' })
    .input(about)
    .output(z.object({})),
  inspectLink: oc
    .route({
      method: 'POST',
      path: '/contacts/link',
      tags,
      summary: 'Ce qu’un carnet garde de moi, depuis l’e-mail reçu',
    })
    .input(z.object({ token: tokenSchema }))
    .output(
      z.object({
        incubator: z.string(),
        name: z.string(),
        role: z.string(),
        source: z.string(),
        keptUntil: z.string(),
      }),
    ),
  eraseByLink: oc
    .route({
      method: 'POST',
      path: '/contacts/link/erase',
      tags,
      summary: 'Être effacé·e du carnet, depuis l’e-mail reçu',
    })
    .input(z.object({ token: tokenSchema }))
    .output(z.object({})),
};
