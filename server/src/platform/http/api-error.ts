import { ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import type { ErrorBody, FieldIssue } from '@sentiers/shared/error-body.ts';
import type { ErrorCode } from '@sentiers/shared/error-codes.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { logger } from '../logging/logger.ts';

/** Plain words for programs' logs; people read the client's translation of the code. */
const words: Record<ErrorCode, string> = {
  invalid_input: 'Une valeur envoyée ne convient pas.',
  unauthenticated: 'Il faut être connecté·e.',
  wrong_credentials: 'Adresse e-mail ou mot de passe incorrect.',
  wrong_code: "Ce code n'est pas le bon, ou ne vaut plus.",
  forbidden: 'Vos droits ne le permettent pas.',
  foreign_origin: "Cette demande vient d'un autre site.",
  group_forbidden: 'Ce groupe ne peut pas être prévenu de cet endroit, ou pas par vous.',
  not_found: "Cela n'existe pas, ou n'est pas ouvert à vous.",
  method_not_allowed: 'Cette opération ne passe pas par là.',
  client_id_conflict: 'Cet identifiant a déjà servi à autre chose.',
  revision_conflict: 'Cela a été modifié entre-temps.',
  stale_draft: 'Un brouillon plus récent est gardé.',
  actor_changed: 'Une autre personne est connectée sur ce navigateur.',
  not_receiving: 'Cette personne ne reçoit pas de message pour l’instant.',
  room_not_open: 'Cette salle n’est pas encore ouverte.',
  muted: 'La parole vous a été retirée dans cette salle.',
  not_your_turn: 'Ce n’est pas à vous d’écrire à cette étape.',
  thread_closed: 'Ce fil est fermé.',
  already_done: 'Cela est déjà fait.',
  already_signed_in: 'Quelqu’un est déjà connecté sur ce navigateur.',
  wrong_offset: 'La suite de ce fichier ne commence pas là.',
  too_many_pinned: 'Cinq fils sont déjà épinglés dans ce canal.',
  too_many_pins: 'Trois lignes sont déjà épinglées dans cette salle.',
  module_off: 'Ce n’est pas encore ouvert dans cette cohorte : les personnes qui l’animent peuvent l’ouvrir.',
  room_has_opened: 'Cette salle a été ouverte : on ne la répète plus.',
  in_rehearsal: 'Ceci est une répétition : seule l’animation y entre.',
  seminar_not_announced: 'Ce séminaire n’est pas encore annoncé.',
  seminar_announced: 'Ce séminaire est annoncé : il peut être annulé, et n’est plus supprimé.',
  seminar_cancelled: 'Ce séminaire est annulé.',
  seminar_begun: 'Ce séminaire a commencé.',
  registration_closed: 'Les inscriptions sont closes.',
  poll_not_open: 'Ce sondage n’est pas ouvert.',
  poll_closed: 'Ce sondage est fermé.',
  poll_begun: 'Ce sondage a déjà été ouvert.',
  poll_still_open: 'Ce sondage est encore ouvert.',
  anonymous_refused: 'Dans cette salle, on pose ses questions sous son nom.',
  question_not_open: 'On ne vote plus pour cette question.',
  question_supported: 'D’autres soutiennent cette question.',
  recap_not_ready: 'Le compte rendu se fait à la fermeture de la salle.',
  words_published: 'Ces mots sont publiés : ils peuvent seulement être retirés.',
  replay_without_video: 'Ce replay n’a pas encore de vidéo.',
  replay_consents_missing: 'Des personnes vues ou entendues n’ont pas accepté.',
  experience_incomplete: 'Il manque encore de quoi publier ce retour.',
  pseudonym_unapproved: 'La version sans les noms doit être relue et approuvée.',
  last_author: 'Un retour garde au moins une personne qui l’écrit.',
  kind_archived: 'Ce modèle ne sert plus.',
  replay_refused: 'Cette personne a refusé la vidéo qui est encore en place.',
  link_expired: 'Ce lien a déjà servi, ou ne vaut plus.',
  withdrawn: 'Cet envoi a été repris.',
  payload_too_large: 'Cet envoi est trop volumineux.',
  unsupported_media: 'Ce type de fichier ne convient pas.',
  rate_limited: 'Trop de demandes : attendez un peu.',
  monthly_limit: 'Trois mises en relation ont été demandées en trente jours.',
  slow_mode: 'Cette salle est ralentie : attendez un peu avant le message suivant.',
  internal: 'Une erreur inattendue est survenue.',
  overloaded: 'Le service est très demandé : réessayez dans un instant.',
  unavailable: 'Le service ne répond pas pour le moment.',
};

/** The one shape of an error, in HTTP bodies and socket acknowledgements. */
export function errorBody(error: AppError): ErrorBody {
  const body: ErrorBody = { code: error.code, message: words[error.code] };
  return error.details ? { ...body, details: error.details } : body;
}

/** Any error as one of the house; the unknown is logged, and leaves with its request's id only. */
export function toAppError(error: unknown, request: { requestId: string }): AppError {
  const known = knownError(error);
  if (known) return known;
  logger.error({ err: error, requestId: request.requestId }, 'unexpected error');
  return new AppError('internal', { requestId: request.requestId });
}

function knownError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  if (isDatabaseAway(error)) return new AppError('unavailable', undefined, { cause: error });
  if (!(error instanceof ORPCError)) return undefined;
  if (error.data instanceof AppError) return error.data;
  if (error.cause instanceof AppError) return error.cause;
  switch (error.code) {
    case 'BAD_REQUEST':
      return new AppError('invalid_input', { fields: fieldsOf(error.cause) }, { cause: error });
    case 'NOT_FOUND':
      return new AppError('not_found');
    case 'PAYLOAD_TOO_LARGE':
      return new AppError('payload_too_large');
    case 'UNSUPPORTED_MEDIA_TYPE':
      return new AppError('unsupported_media');
    default:
      return undefined;
  }
}

function fieldsOf(cause: unknown): FieldIssue[] {
  return cause instanceof ValidationError ? fieldIssues(cause.issues) : [];
}

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Where an input was refused and why, without zod's own words. */
export function fieldIssues(issues: readonly SchemaIssue[]): FieldIssue[] {
  return issues.map((issue) => ({
    path: (issue.path ?? []).map((part) => {
      const key = typeof part === 'object' ? part.key : part;
      return typeof key === 'number' ? key : String(key);
    }),
    reason: reasonOf(issue),
  }));
}

/** Our schemas give keys as messages (`too_long`); zod's own sentences become its issue code. */
function reasonOf(issue: SchemaIssue): string {
  if (/^[a-z_]+$/.test(issue.message)) return issue.message;
  const code: unknown = 'code' in issue ? issue.code : undefined;
  return typeof code === 'string' ? code : 'invalid';
}

const awayNames = new Set([
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoPoolClearedError',
  'PoolClearedOnNetworkError',
  'MongooseServerSelectionError',
]);

function isDatabaseAway(error: unknown): boolean {
  return error instanceof Error && awayNames.has(error.name);
}
