import { isCoordinator } from '@sentiers/shared/actor.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { type RequestHandler, Router } from 'express';
import { csvOf } from '../../platform/files/csv.ts';
import { limits } from '../../platform/http/limits.ts';
import { listKinds } from '../experiences/kinds.queries.ts';
import { columnTitles } from './columns.ts';

const example: Readonly<Record<string, string>> = {
  titre: 'Six mois d’essai avant de signer',
  résumé: 'Une intercommunalité hésitait : demander moins, pour moins longtemps, a tout débloqué.',
  résultat: 'ça marche',
  état: 'brouillon',
  niveau: 'réseau',
  'noms jusqu’à': 'réseau',
  territoires: '61 | region:28',
  étape: 'trouver les moyens',
  'budget de lancement': '12500',
  'jours de travail': '35',
};

/** `GET /library/import-template.csv`: the table that an import reads, with a line as an example. */
const serveTemplate: RequestHandler = async (request, response) => {
  const { user } = request;
  if (!user) throw new AppError('unauthenticated');
  await limits.account(user.personId);
  if (!isCoordinator(user)) throw new AppError('forbidden');
  const [kind] = await listKinds(user);
  const texts = kind?.sections.filter(({ type }) => type === 'text').map(({ title }) => title) ?? [];
  const headings = [...columnTitles, ...texts];
  const line = headings.map(
    (heading) => example[heading] ?? (heading === 'modèle' ? (kind?.name ?? '') : ''),
  );
  response
    .attachment('exemple.csv')
    .type('text/csv; charset=utf-8')
    .send(csvOf([headings, line]));
};

export const libraryTransferFiles = Router().get('/library/import-template.csv', serveTemplate);
