import { oc } from '@orpc/contract';
import { z } from 'zod';
import { counterSchema, idSchema } from '../ids.ts';
import { weeklyPageSchema, weeklySettingsSchema, weeklyWordsSchema } from './schema.ts';

const tags = ['Mot de la semaine'];
const cohort = z.object({ cohortId: idSchema });
const path = '/cohorts/{cohortId}/weekly-word' as const;

export const weeklyRoutes = {
  get: oc
    .route({ method: 'GET', path, tags, summary: 'Le mot de la semaine d’une cohorte, à relire ou envoyé' })
    .input(cohort)
    .output(weeklyPageSchema),
  prepare: oc
    .route({
      method: 'POST',
      path,
      tags,
      summary: 'Préparer maintenant un brouillon des sept derniers jours ; celui qui attend reste',
    })
    .input(cohort)
    .output(weeklyPageSchema),
  save: oc
    .route({
      method: 'PUT',
      path,
      tags,
      summary: 'Enregistrer le brouillon ; refusé si quelqu’un l’a modifié depuis qu’il a été lu',
    })
    .input(cohort.extend(weeklyWordsSchema.shape))
    .output(weeklyPageSchema),
  send: oc
    .route({
      method: 'POST',
      path: `${path}/send`,
      tags,
      summary: 'Publier le brouillon comme annonce, qui part aussi par e-mail',
    })
    .input(cohort.extend({ revision: counterSchema }))
    .output(weeklyPageSchema),
  updateSettings: oc
    .route({ method: 'PATCH', path: `${path}/settings`, tags, summary: 'Choisir quand le mot est préparé' })
    .input(cohort.extend(weeklySettingsSchema.partial().shape))
    .output(weeklyPageSchema),
};
