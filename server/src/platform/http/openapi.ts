import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter, type ZodToJsonSchemaConverterOptions } from '@orpc/zod/zod4';
import { accessRules } from '@sentiers/shared/access.ts';
import type { AccessRule } from '@sentiers/shared/access-rule.ts';
import { socketOperations } from '@sentiers/shared/callable.ts';
import { channelSchema } from '@sentiers/shared/channels/schema.ts';
import { cohortSchema } from '@sentiers/shared/cohorts/schema.ts';
import { contract } from '@sentiers/shared/contract.ts';
import { draftSchema } from '@sentiers/shared/drafts/schema.ts';
import { errorBodySchema } from '@sentiers/shared/error-body.ts';
import { type ErrorCode, errorStatus } from '@sentiers/shared/error-codes.ts';
import { fileSummarySchema } from '@sentiers/shared/files/schema.ts';
import { noticeSchema } from '@sentiers/shared/inbox/schema.ts';
import { invitationSchema } from '@sentiers/shared/invitations/schema.ts';
import { messageSchema } from '@sentiers/shared/messages/schema.ts';
import { personSchema, personSummarySchema } from '@sentiers/shared/people/schema.ts';
import { reportSchema } from '@sentiers/shared/reports/schema.ts';
import { meSchema } from '@sentiers/shared/session/schema.ts';
import { textLimits } from '@sentiers/shared/text.ts';
import {
  threadChangeSchema,
  threadSchema,
  threadStandingSchema,
  threadSummarySchema,
} from '@sentiers/shared/threads/schema.ts';
import { z } from 'zod';
import { config } from '../../config.ts';
import { sessionCookieName } from './cookies.ts';

type Operation = OpenAPI.OperationObject;

const overSocket: ReadonlySet<string> = new Set(socketOperations);
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The whole API in OpenAPI 3.1: shapes from the contract, rights from the table of rules, errors from theirs. */
export async function describeApi(): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({
    schemaConverters: [new ZodToJsonSchemaConverter({ interceptors: [sayTextLimits] })],
  });
  const document = await generator.generate(contract, {
    info: {
      title: 'Sentiers',
      version: '1',
      description: introduction,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${config().publicUrl}/api` }],
    security: [{ session: [] }],
    commonSchemas,
  });
  document.components = {
    ...document.components,
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: sessionCookieName() },
    },
    schemas: {
      ...document.components?.schemas,
      Error: z.toJSONSchema(errorBodySchema, { io: 'output' }) as OpenAPI.SchemaObject,
    },
  };
  for (const item of Object.values(document.paths ?? {})) {
    for (const method of methods) {
      const operation = item?.[method];
      if (operation) completeOperation(operation, method);
    }
  }
  return document;
}

/** A written text is judged once trimmed, by transformations that a JSON schema can't be read from. */
const sayTextLimits: NonNullable<ZodToJsonSchemaConverterOptions['interceptors']>[number] = ({
  schema,
  next,
}) => {
  const [required, jsonSchema] = next();
  const limits = textLimits.get(schema as z.ZodType);
  if (!limits) return [required, jsonSchema];
  return [required, { ...jsonSchema, minLength: limits.min, maxLength: limits.max }];
};

/** Named once in the document, and referred to wherever they appear. */
const commonSchemas = {
  PersonSummary: { schema: personSummarySchema },
  Person: { schema: personSchema },
  Me: { schema: meSchema },
  Cohort: { schema: cohortSchema },
  Channel: { schema: channelSchema },
  Thread: { schema: threadSchema },
  ThreadSummary: { schema: threadSummarySchema },
  ThreadChange: { schema: threadChangeSchema },
  Standing: { schema: threadStandingSchema },
  File: { schema: fileSummarySchema },
  Message: { schema: messageSchema },
  Notice: { schema: noticeSchema },
  Report: { schema: reportSchema },
  Invitation: { schema: invitationSchema },
  Draft: { schema: draftSchema },
};

/** Without what has no content: the empty body of a request that needs none, and of a 204. */
function dropEmptyBodies(operation: Operation): void {
  const { requestBody, responses } = operation;
  const body = requestBody && 'content' in requestBody ? requestBody.content['application/json'] : undefined;
  if (body?.schema && 'type' in body.schema && !('properties' in body.schema)) delete operation.requestBody;
  if (responses?.['204']) responses['204'] = { description: 'Fait' };
}

function completeOperation(operation: Operation, method: (typeof methods)[number]): void {
  const name = operation.operationId ?? '';
  const rule = (accessRules as Readonly<Record<string, AccessRule>>)[name];
  if (!rule) throw new Error(`operation ${name} has no access rule`);
  if (rule.needs === 'public') operation.security = [];
  dropEmptyBodies(operation);
  operation.description = [
    describeRule(rule),
    overSocket.has(name) ? `Aussi par la socket : \`call("${name}", …)\`.` : '',
  ]
    .filter((line) => line !== '')
    .join('\n\n');
  for (const [status, codes] of groupByStatus(possibleErrors(rule, method))) {
    operation.responses = {
      ...operation.responses,
      [String(status)]: {
        description: codes.join(', '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    };
  }
}

function describeRule(rule: AccessRule): string {
  if ('entity' in rule) return `Droit : \`${rule.needs}\` sur \`${rule.entity}\` (\`${rule.by}\`).`;
  const words = {
    public: 'Ouvert à toute personne, connectée ou non.',
    self: 'Pour soi-même ; une personne suspendue le garde.',
    person: 'Pour toute personne connectée ; la réponse ne contient que ce qu’elle peut lire.',
    coordination: 'Pour la coordination.',
  };
  return words[rule.needs];
}

function possibleErrors(rule: AccessRule, method: string): ErrorCode[] {
  const codes: ErrorCode[] = ['invalid_input', 'rate_limited', 'internal', 'unavailable'];
  if (rule.needs !== 'public') codes.push('unauthenticated', 'actor_changed');
  else codes.push('wrong_credentials', 'wrong_code', 'link_expired');
  if (rule.needs !== 'public' && rule.needs !== 'self') codes.push('forbidden');
  if ('entity' in rule) codes.push('not_found');
  if (method !== 'get') codes.push('foreign_origin', 'payload_too_large', 'unsupported_media', 'overloaded');
  if ('entity' in rule && method !== 'get') {
    codes.push('client_id_conflict', 'revision_conflict', 'thread_closed', 'already_done', 'withdrawn');
  }
  return codes;
}

function groupByStatus(codes: readonly ErrorCode[]): Map<number, ErrorCode[]> {
  return Map.groupBy(codes, (code) => errorStatus[code]) as Map<number, ErrorCode[]>;
}

const introduction = `L'API de Sentiers. Une demande porte le cookie de session donné par \`POST /session\`.

Une erreur a toujours la forme \`Error\` : un \`code\`, une phrase, et parfois des \`details\`.
Une demande qui écrit avec un en-tête \`Origin\` étranger, ou sans \`Origin\` mais avec \`Sec-Fetch-Site: cross-site\`,
reçoit 403. Une limite dépassée répond 429 avec \`Retry-After\`.
Le contenu d'un fichier est envoyé par morceaux : \`PATCH /files/{fileId}/content\`, corps \`application/octet-stream\` de 64 Kio à 1 Mio
(le dernier peut être plus petit), en-tête \`Upload-Offset\` ; réponse comme \`files.begin\`, ou 409 \`wrong_offset\` avec l'état de l'envoi
dans \`details.current\`. On le lit par \`GET /files/{fileId}\` (\`Range\` accepté, \`?download\`) et \`GET /files/{fileId}/thumbnail\`.

L'en-tête \`x-sentiers-account\`, facultatif, dit quel compte la page attend : si un autre est connecté, 409 \`actor_changed\`.

Socket (Socket.IO 4, même cookie, même adresse) :

- \`call (operation, input, ack)\` : le nom pointé d'une opération, ses paramètres et son corps dans un seul objet ; ack
  \`{ok:true,status,data}\` ou \`{ok:false,error:{code,message,details?}}\` ;
- \`conversation.open\` / \`conversation.close\` \`{conversationId}\`, \`channel.open\` / \`channel.close\` \`{channelId}\` ; ack
  \`{ok:true,version,data:{version}}\` ;
- du serveur : \`journal.advanced\` \`{conversationId,from,to,changes}\`, \`channel.advanced\` \`{channelId,from,to,changes}\`,
  \`person.advanced\` \`{from,to,changes}\`, \`channel.active\`, \`channel.changed\`, \`access.changed\`, \`session.ended\`; \`clock.told\` \`{at}\` once connected.`;
