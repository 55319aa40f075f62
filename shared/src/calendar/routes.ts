import { oc } from '@orpc/contract';
import { z } from 'zod';

const tags = ['Calendrier'];
const nothing = z.object({});

/** The secret address to which a calendar program subscribes; null while there is none. */
const addressSchema = z.object({ address: z.url().nullable() });

export const calendarRoutes = {
  get: oc
    .route({
      method: 'GET',
      path: '/me/calendar',
      tags,
      summary: "L'adresse secrète de mon calendrier, si j'en ai une",
    })
    .input(nothing)
    .output(addressSchema),
  renew: oc
    .route({
      method: 'POST',
      path: '/me/calendar',
      tags,
      summary: 'Une adresse nouvelle ; celle d’avant ne répond plus',
    })
    .input(nothing)
    .output(addressSchema),
  revoke: oc
    .route({
      method: 'DELETE',
      path: '/me/calendar',
      tags,
      summary: "Fermer l'adresse de mon calendrier",
    })
    .input(nothing)
    .output(addressSchema),
};
