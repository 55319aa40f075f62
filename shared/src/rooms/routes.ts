import { oc } from '@orpc/contract';
import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { foundRoomSchema, guestEntrySchema } from './entry.ts';
import {
  guestNameSchema,
  pinnedLineSchema,
  roomCodeSchema,
  roomPinSchema,
  roomQuestionSettingsSchema,
  roomSummarySchema,
  roomTargetSchema,
  runningOrderSchema,
  slowSecondsSchema,
} from './schema.ts';

const tags = ['Salles'];
const aboutRoom = z.object({ roomId: idSchema });
const pinsOfRoom = z.object({ pins: z.array(roomPinSchema) });

export const roomsRoutes = {
  list: oc
    .route({
      method: 'GET',
      path: '/seminars/{seminarId}/rooms',
      tags,
      summary: 'Les salles d’un séminaire : la sienne, et celles de son déroulé',
    })
    .input(z.object({ seminarId: idSchema }))
    .output(z.object({ items: z.array(roomSummarySchema) })),
  prepare: oc
    .route({
      method: 'PUT',
      path: '/seminars/{seminarId}/rooms',
      tags,
      summary: 'Préparer la salle d’un séminaire, ou d’un moment de son déroulé ; redemander rend la même',
    })
    .input(z.object({ seminarId: idSchema, itemId: idSchema.nullable().default(null) }))
    .output(roomSummarySchema),
  open: oc
    .route({
      method: 'POST',
      path: '/rooms/{roomId}/opening',
      tags,
      summary: 'Ouvrir une salle, ou la rouvrir : on y écrit',
    })
    .input(aboutRoom)
    .output(roomSummarySchema),
  close: oc
    .route({
      method: 'POST',
      path: '/rooms/{roomId}/closing',
      tags,
      summary: 'Fermer une salle : on la lit encore, on n’y écrit plus',
    })
    .input(aboutRoom)
    .output(roomSummarySchema),
  setSlowMode: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/slow-mode',
      tags,
      summary: 'Demander une pause entre deux messages d’une même personne',
    })
    .input(aboutRoom.extend({ seconds: slowSecondsSchema }))
    .output(roomSummarySchema),
  setQuestions: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/questions',
      tags,
      summary: 'Permettre les questions anonymes, et demander qu’elles soient acceptées avant d’être lues',
    })
    .input(aboutRoom.extend(roomQuestionSettingsSchema.shape))
    .output(roomSummarySchema),
  setMuted: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/muted/{personId}',
      tags,
      summary: 'Retirer, ou rendre, la parole à une personne dans une salle',
    })
    .input(aboutRoom.extend({ personId: idSchema, muted: z.boolean() }))
    .output(z.object({ personId: idSchema, muted: z.boolean() })),
  setFocus: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/focus',
      tags,
      summary: 'Mener tous les écrans d’une salle au même endroit, ou les laisser libres',
    })
    .input(aboutRoom.extend({ target: roomTargetSchema.nullable() }))
    .output(z.object({ roomId: idSchema, target: roomTargetSchema.nullable() })),
  setStage: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/stage',
      tags,
      summary: 'Choisir ce que montre le grand écran d’une salle',
    })
    .input(aboutRoom.extend({ target: roomTargetSchema.nullable() }))
    .output(z.object({ roomId: idSchema, target: roomTargetSchema.nullable() })),
  animators: oc
    .route({
      method: 'GET',
      path: '/rooms/{roomId}/animators',
      tags,
      summary: 'Les personnes qui peuvent animer une salle',
    })
    .input(aboutRoom)
    .output(z.object({ items: z.array(personSummarySchema) })),
  setAnimator: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/animator',
      tags,
      summary: 'Prendre la main dans une salle, ou la passer à quelqu’un qui peut l’animer',
    })
    .input(aboutRoom.extend({ personId: idSchema }))
    .output(z.object({ roomId: idSchema, personId: idSchema })),
  setOrder: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/order',
      tags,
      summary: 'Préparer le déroulé d’une salle : ce qui y sera montré, dans l’ordre',
    })
    .input(aboutRoom.extend({ items: runningOrderSchema }))
    .output(z.object({ items: z.array(roomTargetSchema) })),
  pinMessage: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/pinned-messages/{messageId}',
      tags,
      summary: 'Épingler un message en tête de la discussion d’une salle',
    })
    .input(aboutRoom.extend({ messageId: idSchema }))
    .output(pinsOfRoom),
  pinLine: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/pinned-lines/{pinId}',
      tags,
      summary: 'Épingler une annonce d’une ligne en tête de la discussion d’une salle, ou la corriger',
    })
    .input(aboutRoom.extend({ pinId: idSchema, text: pinnedLineSchema }))
    .output(pinsOfRoom),
  unpin: oc
    .route({
      method: 'DELETE',
      path: '/rooms/{roomId}/pins/{pinId}',
      tags,
      summary: 'Détacher ce qui est épinglé dans une salle',
    })
    .input(aboutRoom.extend({ pinId: idSchema }))
    .output(pinsOfRoom),
  rehearse: oc
    .route({
      method: 'POST',
      path: '/rooms/{roomId}/rehearsal',
      tags,
      summary: 'Répéter dans une salle à part, avant l’ouverture : rien n’en reste. Redemander rend la même',
    })
    .input(aboutRoom)
    .output(aboutRoom),
  endRehearsal: oc
    .route({
      method: 'DELETE',
      path: '/rooms/{roomId}/rehearsal',
      tags,
      summary: 'Finir une répétition, par sa propre salle : tout ce qui s’y est fait disparaît',
    })
    .input(aboutRoom)
    .output(aboutRoom.meta({ description: 'La salle qui a été répétée' })),
  setGuests: oc
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/guests',
      tags,
      summary:
        'Laisser entrer des invité·es avec le code, ou ne plus le faire : celles et ceux qui sont là sortent',
    })
    .input(aboutRoom.extend({ allowed: z.boolean() }))
    .output(roomSummarySchema),
  enterAsGuest: oc
    .route({
      method: 'POST',
      path: '/guest-entries',
      tags,
      summary: 'Entrer dans une salle sans compte, sous un nom, jusqu’à sa fin, si l’animation l’a permis',
    })
    .input(z.object({ code: roomCodeSchema, name: guestNameSchema }))
    .output(guestEntrySchema),
  enter: oc
    .route({
      method: 'POST',
      path: '/room-entries',
      tags,
      summary: 'Trouver une salle par son code de six lettres, avec ce que sa page demande d’abord',
    })
    .input(z.object({ code: roomCodeSchema }))
    .output(foundRoomSchema),
};
