import { errorStatus } from '@sentiers/shared/error-codes.ts';
import type { CallAnswer } from '@sentiers/shared/events.ts';
import { io, type Socket } from 'socket.io-client';
import type { Answer } from './refusals.ts';
import type { Seat } from './stage.ts';

const PATIENCE_MS = 20_000;

/** A plain socket of someone signed in. */
export function connectSocket(url: string, { cookie }: Seat): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], extraHeaders: { cookie }, forceNew: true });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

/** Calls an operation by the socket; answers as HTTP would. */
export async function callBySocket(socket: Socket, name: unknown, input: unknown): Promise<Answer> {
  const answer: CallAnswer = await socket.timeout(PATIENCE_MS).emitWithAck('call', name, input);
  if (answer.ok) return { status: answer.status, body: answer.data };
  return { status: errorStatus[answer.error.code], body: answer.error };
}
