import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  chosenPasswordSchema,
  codeSchema,
  emailSchema,
  meSchema,
  preferencesSchema,
  sessionSummarySchema,
  typedPasswordSchema,
} from './schema.ts';

const tags = ['Compte'];
const sharedDevice = z
  .boolean()
  .default(false)
  .meta({ description: '« Poste partagé » : until the browser closes' });
/** A request that says all by its method and path: its body may be left out. */
const nothing = z.object({}).optional();
/** A secret of an e-mailed link: 32 random bytes in base64url. */
export const linkTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'link' });

export const sessionRoutes = {
  create: oc
    .route({ method: 'POST', path: '/session', tags, summary: 'Se connecter avec son mot de passe' })
    .input(z.object({ email: emailSchema, password: typedPasswordSchema, sharedDevice }))
    .output(meSchema),
  destroy: oc
    .route({ method: 'DELETE', path: '/session', successStatus: 204, tags, summary: 'Se déconnecter' })
    .input(nothing)
    .output(z.void()),
  list: oc
    .route({ method: 'GET', path: '/sessions', tags, summary: 'Où je suis connecté·e' })
    .input(nothing)
    .output(z.object({ items: z.array(sessionSummarySchema) })),
  destroyAll: oc
    .route({
      method: 'DELETE',
      path: '/sessions',
      successStatus: 204,
      tags,
      summary: 'Se déconnecter partout',
    })
    .input(nothing)
    .output(z.void()),
  requestCode: oc
    .route({
      method: 'POST',
      path: '/session/code',
      successStatus: 202,
      tags,
      summary:
        'Recevoir par e-mail un lien et un code à six chiffres ; la réponse ne dit pas si le compte existe',
    })
    .input(z.object({ email: emailSchema, sharedDevice }))
    .output(z.object({ minutes: z.int().meta({ description: 'How long the code can be used' }) })),
  redeemCode: oc
    .route({
      method: 'POST',
      path: '/session/code/redeem',
      tags,
      summary: 'Se connecter avec le code reçu, dans le navigateur qui l’a demandé',
    })
    .input(z.object({ email: emailSchema, code: codeSchema }))
    .output(meSchema),
  inspectLink: oc
    .route({
      method: 'POST',
      path: '/session/link/inspect',
      tags,
      summary: 'Ce que le lien reçu permet ici : se connecter, ou seulement lire le code (autre navigateur)',
    })
    .input(z.object({ token: linkTokenSchema }))
    .output(z.object({ sameBrowser: z.boolean(), code: z.string().nullable(), email: z.string() })),
  redeemLink: oc
    .route({ method: 'POST', path: '/session/link', tags, summary: 'Se connecter avec le lien reçu' })
    .input(z.object({ token: linkTokenSchema }))
    .output(meSchema),
};

export const meRoutes = {
  get: oc
    .route({ method: 'GET', path: '/me', tags, summary: 'Qui je suis, ce que je peux' })
    .input(nothing)
    .output(meSchema),
  updatePreferences: oc
    .route({ method: 'PATCH', path: '/me/preferences', tags, summary: 'Changer mes réglages' })
    .input(preferencesSchema.partial())
    .output(meSchema),
  changePassword: oc
    .route({
      method: 'PUT',
      path: '/me/password',
      tags,
      summary: 'Choisir un mot de passe ; les autres appareils sont déconnectés',
    })
    .input(z.object({ current: typedPasswordSchema.optional(), password: chosenPasswordSchema }))
    .output(meSchema),
  acceptCharter: oc
    .route({ method: 'PUT', path: '/me/charter', tags, summary: 'Accepter la charte en vigueur' })
    .input(z.object({ version: z.int() }))
    .output(meSchema),
};

export const passwordResetsRoutes = {
  request: oc
    .route({
      method: 'POST',
      path: '/password-resets',
      successStatus: 202,
      tags,
      summary: 'Recevoir un lien pour choisir un autre mot de passe',
    })
    .input(z.object({ email: emailSchema }))
    .output(z.object({ minutes: z.int() })),
  redeem: oc
    .route({
      method: 'POST',
      path: '/password-resets/redeem',
      tags,
      summary: 'Choisir un autre mot de passe avec le lien reçu',
    })
    .input(z.object({ token: linkTokenSchema, password: chosenPasswordSchema }))
    .output(meSchema),
};
