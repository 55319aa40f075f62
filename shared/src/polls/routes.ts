import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { personSummarySchema } from '../people/schema.ts';
import { writtenText } from '../text.ts';
import { choiceInputSchema, choiceSchema, LONGEST_TEXT } from './choice.ts';
import { myPollsSchema, pollInputSchema, pollSchema, roundSchema, voteSchema } from './schema.ts';

const tags = ['Sondages'];
const inConversation = z.object({ conversationId: idSchema });
const aboutPoll = z.object({ pollId: idSchema });
const aboutRound = aboutPoll.extend({ round: z.coerce.number().pipe(roundSchema) });

export const pollsRoutes = {
  create: oc
    .route({
      method: 'POST',
      path: '/conversations/{conversationId}/polls',
      outputStructure: 'detailed',
      tags,
      summary:
        'Écrire un sondage, en brouillon ou ouvert aussitôt ; le même clientId rend le même sondage (200 au lieu de 201)',
    })
    .input(
      inConversation.extend({
        clientId: clientIdSchema,
        poll: pollInputSchema,
        open: z.boolean().default(false).meta({ description: 'Open to votes at once, not a draft' }),
      }),
    )
    .output(
      z.union([
        z.object({ status: z.literal(201), body: pollSchema }),
        z.object({ status: z.literal(200), body: pollSchema }),
      ]),
    ),
  update: oc
    .route({
      method: 'PUT',
      path: '/polls/{pollId}',
      tags,
      summary: 'Corriger un brouillon ; refusé si quelqu’un d’autre l’a corrigé entre-temps',
    })
    .input(aboutPoll.extend({ revision: counterSchema, poll: pollInputSchema }))
    .output(pollSchema),
  remove: oc
    .route({ method: 'DELETE', path: '/polls/{pollId}', tags, summary: 'Écarter un brouillon' })
    .input(aboutPoll)
    .output(z.object({ pollId: idSchema })),
  open: oc
    .route({ method: 'POST', path: '/polls/{pollId}/opening', tags, summary: 'Ouvrir aux votes' })
    .input(aboutPoll)
    .output(pollSchema),
  close: oc
    .route({
      method: 'POST',
      path: '/polls/{pollId}/closing',
      tags,
      summary: 'Fermer : plus aucun vote n’est compté après',
    })
    .input(aboutPoll)
    .output(pollSchema),
  show: oc
    .route({
      method: 'PUT',
      path: '/polls/{pollId}/shown',
      tags,
      summary: 'Montrer les résultats à qui lit, ou les cacher',
    })
    .input(aboutPoll.extend({ shown: z.boolean() }))
    .output(pollSchema),
  again: oc
    .route({
      method: 'POST',
      path: '/polls/{pollId}/second-round',
      tags,
      summary: 'Rouvrir un sondage fermé pour un second tour, qui sera comparé au premier',
    })
    .input(aboutPoll)
    .output(pollSchema),
  vote: oc
    .route({
      method: 'PUT',
      path: '/polls/{pollId}/rounds/{round}/vote',
      tags,
      summary: 'Voter, ou changer son vote tant que le sondage est ouvert',
    })
    .input(aboutRound.extend({ choice: choiceInputSchema }))
    .output(voteSchema),
  unvote: oc
    .route({
      method: 'DELETE',
      path: '/polls/{pollId}/rounds/{round}/vote',
      tags,
      summary: 'Reprendre son vote tant que le sondage est ouvert',
    })
    .input(aboutRound)
    .output(z.object({ pollId: idSchema, round: roundSchema })),
  mine: oc
    .route({
      method: 'GET',
      path: '/conversations/{conversationId}/polls/mine',
      tags,
      summary: 'Mes votes dans une conversation, et mes brouillons',
    })
    .input(inConversation)
    .output(myPollsSchema),
  voters: oc
    .route({
      method: 'GET',
      path: '/polls/{pollId}/rounds/{round}/voters',
      tags,
      summary: 'Qui a choisi quoi, d’un sondage nominatif dont les résultats sont montrés',
    })
    .input(aboutRound)
    .output(z.object({ items: z.array(z.object({ person: personSummarySchema, choice: choiceSchema })) })),
  hideAnswer: oc
    .route({
      method: 'PUT',
      path: '/polls/{pollId}/hidden-answers',
      tags,
      summary: 'Masquer un mot ou un texte, ou le montrer de nouveau (animation)',
    })
    .input(
      aboutPoll.extend({
        answer: writtenText({ max: LONGEST_TEXT }).meta({ description: 'As the tally tells it' }),
        hidden: z.boolean(),
      }),
    )
    .output(pollSchema),
};
