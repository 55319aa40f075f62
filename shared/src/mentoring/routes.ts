import { oc } from '@orpc/contract';
import { z } from 'zod';
import { clientIdSchema, counterSchema, idSchema } from '../ids.ts';
import { writtenText } from '../text.ts';
import {
  agreementInputSchema,
  closingInputSchema,
  followedPairSchema,
  mentoringRequestInputSchema,
  mentoringRequestSchema,
  mentorLineSchema,
  mentorMeetingInputSchema,
  mentorOfferInputSchema,
  mentorOfferSchema,
  mentorshipSchema,
  proposalSchema,
  weightsSchema,
} from './schema.ts';

const tags = ['Mentorat'];
const ofCohort = z.object({ cohortId: idSchema });
const about = z.object({ mentorshipId: idSchema });
const base = '/mentorships/{mentorshipId}' as const;

export const mentoringRoutes = {
  mine: oc
    .route({
      method: 'GET',
      path: '/me/mentoring',
      tags,
      summary: 'Ce que j’offre, ce que je demande, mes mentorats',
    })
    .input(z.object({}))
    .output(
      z.object({
        offer: mentorOfferSchema.nullable(),
        requests: z.array(mentoringRequestSchema),
        mentorships: z.array(mentorshipSchema),
        /** What the reader may do: offer time; ask for a mentor, in these cohorts; match, in those. */
        offers: z.boolean(),
        asksIn: z.array(idSchema),
        matchesIn: z.array(z.object({ id: idSchema, name: z.string() })),
      }),
    ),
  saveOffer: oc
    .route({
      method: 'PUT',
      path: '/people/{personId}/mentoring',
      tags,
      summary: 'Déclarer le temps que j’offre',
    })
    .input(z.object({ personId: idSchema, revision: counterSchema, offer: mentorOfferInputSchema }))
    .output(mentorOfferSchema),
  removeOffer: oc
    .route({ method: 'DELETE', path: '/people/{personId}/mentoring', tags, summary: 'Ne plus rien offrir' })
    .input(z.object({ personId: idSchema }))
    .output(z.object({})),
  ask: oc
    .route({ method: 'POST', path: '/cohorts/{cohortId}/mentoring', tags, summary: 'Demander un·e mentor·e' })
    .input(ofCohort.extend({ clientId: clientIdSchema, request: mentoringRequestInputSchema }))
    .output(mentoringRequestSchema),
  withdraw: oc
    .route({ method: 'DELETE', path: '/mentoring-requests/{requestId}', tags, summary: 'Retirer ma demande' })
    .input(z.object({ requestId: idSchema }))
    .output(z.object({})),
  desk: oc
    .route({
      method: 'GET',
      path: '/cohorts/{cohortId}/mentoring',
      tags,
      summary: 'Qui demande, qui offre, quels binômes : des nombres et des dates, aucun mot',
    })
    .input(ofCohort)
    .output(
      z.object({
        requests: z.array(mentoringRequestSchema),
        mentors: z.array(mentorLineSchema),
        pairs: z.array(followedPairSchema),
        weights: weightsSchema,
        revision: counterSchema,
      }),
    ),
  saveWeights: oc
    .route({
      method: 'PUT',
      path: '/cohorts/{cohortId}/mentoring/weights',
      tags,
      summary: 'Dire ce qui compte le plus',
    })
    .input(ofCohort.extend({ revision: counterSchema, weights: weightsSchema }))
    .output(z.object({ weights: weightsSchema, revision: counterSchema })),
  propose: oc
    .route({
      method: 'GET',
      path: '/cohorts/{cohortId}/mentoring/proposals',
      tags,
      summary: 'Les binômes que l’appariement propose, chacun avec ses raisons',
    })
    .input(ofCohort)
    .output(
      z.object({
        proposals: z.array(proposalSchema),
        /** Who asked, and for whom nobody is free. */
        unmatched: z.array(idSchema),
        /** Share of declared time that is taken, the least and the most loaded mentor: 0 to 1. */
        spread: z.object({ least: z.number(), most: z.number() }),
      }),
    ),
  confirm: oc
    .route({
      method: 'PUT',
      path: '/mentoring-requests/{requestId}/mentor',
      tags,
      summary: 'Confirmer un binôme : la personne qui mentore est sollicitée',
    })
    .input(z.object({ requestId: idSchema, mentorId: idSchema }))
    .output(mentoringRequestSchema),
};

export const mentorshipsRoutes = {
  get: oc
    .route({ method: 'GET', path: base, tags, summary: 'Un mentorat' })
    .input(about)
    .output(mentorshipSchema),
  answer: oc
    .route({
      method: 'PUT',
      path: `${base}/answer`,
      tags,
      summary: 'Accepter d’accompagner quelqu’un, ou non',
    })
    .input(about.extend({ answer: z.enum(['yes', 'no']) }))
    .output(mentorshipSchema),
  saveAgreement: oc
    .route({
      method: 'PUT',
      path: `${base}/agreement`,
      tags,
      summary: 'Convenir de trois buts au plus, et de dates',
    })
    .input(about.extend({ revision: counterSchema, agreement: agreementInputSchema }))
    .output(mentorshipSchema),
  agree: oc
    .route({ method: 'PUT', path: `${base}/agreed`, tags, summary: 'Dire oui à l’accord et à la charte' })
    .input(about.extend({ revision: counterSchema }))
    .output(mentorshipSchema),
  setPaused: oc
    .route({ method: 'PUT', path: `${base}/paused`, tags, summary: 'Mettre en pause, ou reprendre' })
    .input(about.extend({ paused: z.boolean() }))
    .output(mentorshipSchema),
  addMeeting: oc
    .route({ method: 'POST', path: `${base}/meetings`, tags, summary: 'Prévoir un échange' })
    .input(about.extend({ clientId: clientIdSchema, meeting: mentorMeetingInputSchema }))
    .output(mentorshipSchema),
  updateMeeting: oc
    .route({ method: 'PUT', path: `${base}/meetings/{meetingId}`, tags, summary: 'Déplacer un échange' })
    .input(about.extend({ meetingId: idSchema, revision: counterSchema, meeting: mentorMeetingInputSchema }))
    .output(mentorshipSchema),
  cancelMeeting: oc
    .route({ method: 'DELETE', path: `${base}/meetings/{meetingId}`, tags, summary: 'Annuler un échange' })
    .input(about.extend({ meetingId: idSchema }))
    .output(mentorshipSchema),
  noteMeeting: oc
    .route({
      method: 'PUT',
      path: `${base}/meetings/{meetingId}/note`,
      tags,
      summary: 'Noter en deux lignes ce qui en reste',
    })
    .input(about.extend({ meetingId: idSchema, note: writtenText({ min: 0, max: 1_000 }) }))
    .output(mentorshipSchema),
  close: oc
    .route({ method: 'PUT', path: `${base}/closed`, tags, summary: 'Terminer, et dire ce qui en reste' })
    .input(about.extend({ closing: closingInputSchema }))
    .output(mentorshipSchema),
};
