import { canModerateChannel } from '@sentiers/shared/channels/policy.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import { idSchema } from '@sentiers/shared/ids.ts';
import { MAX_EXPORT_BYTES } from '@sentiers/shared/imports/schema.ts';
import express, { type RequestHandler, Router } from 'express';
import { limits } from '../../platform/http/limits.ts';
import { requireChannel } from '../channels/channels.access.ts';
import { beginImport } from './imports.service.ts';

type Asked = { channelId: string; clientId: string };

const readBytes = express.raw({ type: 'application/octet-stream', limit: MAX_EXPORT_BYTES, inflate: false });

/** Nobody else's fifty megabytes are taken in. */
const authorise: RequestHandler<Asked> = async ({ user, params }, _response, next) => {
  if (!user) throw new AppError('unauthenticated');
  await limits.account(user.personId);
  if (user.suspended || !idSchema.safeParse(params.channelId).success) throw new AppError('not_found');
  await requireChannel(user, params.channelId.toLowerCase(), canModerateChannel);
  next();
};

/** `POST /channels/{id}/imports/{clientId}`: the export of a group, a text or an archive. */
const takeExport: RequestHandler<Asked> = async (request, response) => {
  const { user, params } = request;
  const content: unknown = request.body;
  if (!user) throw new AppError('unauthenticated');
  if (!Buffer.isBuffer(content)) throw new AppError('unsupported_media');
  const clientId = idSchema.safeParse(params.clientId);
  if (!clientId.success) {
    throw new AppError('invalid_input', { fields: [{ path: ['clientId'], reason: 'invalid' }] });
  }
  const channelId = params.channelId.toLowerCase();
  response.json(await beginImport(user, { channelId, clientId: clientId.data.toLowerCase(), content }));
};

export const importsFiles = Router().post(
  '/channels/:channelId/imports/:clientId',
  authorise,
  readBytes,
  takeExport,
);
