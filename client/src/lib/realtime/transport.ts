import { socketOperations } from '@sentiers/shared/callable.ts';
import type { OperationName } from '@sentiers/shared/contract.ts';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Upload } from '@sentiers/shared/files/schema.ts';
import type { Call, OperationInput, OperationOutput } from '../api/operations.ts';
import type { FilePart, SendPart } from '../api/send-part.ts';
import { UnreachableError } from '../api/unreachable-error.ts';
import type { Connection } from './connection.ts';

const bySocket: ReadonlySet<string> = new Set(socketOperations);

/**
 * Calls operations by the open socket, and by HTTP where there is none or it doesn't answer: what goes by the socket
 * may be asked twice. Tells the connection when nobody, or someone else, is signed in.
 */
export class Transport {
  readonly #connection: Connection;
  readonly #http: Call;
  readonly #sendPart: SendPart;

  constructor(connection: Connection, http: Call, sendPart: SendPart) {
    this.#connection = connection;
    this.#http = http;
    this.#sendPart = sendPart;
  }

  /** Sends a piece of a file, as long as `mayLeave` says so. */
  readonly sendPart = async (part: FilePart, mayLeave: () => boolean): Promise<Upload> => {
    try {
      if (!mayLeave()) throw new UnreachableError();
      return await this.#sendPart(part);
    } catch (error) {
      this.#tell(error);
      throw error;
    }
  };

  readonly call: Call = (name, input) => this.callWhile(name, input, () => true);

  /** The same as long as `mayLeave` says so, asked at the very moment of each send. */
  readonly callWhile = async <Name extends OperationName>(
    name: Name,
    input: OperationInput<Name>,
    mayLeave: () => boolean,
  ): Promise<OperationOutput<Name>> => {
    try {
      if (bySocket.has(name) && this.#connection.isOnline && mayLeave()) {
        const answer = await this.#bySocket(name, input);
        if (answer) return answer.data;
      }
      if (!mayLeave()) throw new UnreachableError();
      return await this.#http(name, input);
    } catch (error) {
      this.#tell(error);
      throw error;
    }
  };

  /** Asks to receive a place's frames, or no longer; gives the head of its journal. */
  async setOpen(kind: 'conversation' | 'channel', id: string, open: boolean): Promise<number> {
    const input = kind === 'conversation' ? { conversationId: id } : { channelId: id };
    const answer = await this.#connection.ask(`${kind}.${open ? 'open' : 'close'}`, input);
    return (answer as { version: number }).version;
  }

  /** Null when nothing is known of it: it may be asked again. */
  async #bySocket<Name extends OperationName>(
    name: Name,
    input: OperationInput<Name>,
  ): Promise<{ data: OperationOutput<Name> } | null> {
    try {
      return { data: (await this.#connection.ask('call', name, input)) as OperationOutput<Name> };
    } catch (error) {
      if (error instanceof UnreachableError) return null;
      throw error;
    }
  }

  #tell(error: unknown): void {
    if (!(error instanceof AppError)) return;
    if (error.code === 'unauthenticated') this.#connection.signedOut('expired');
    else if (error.code === 'actor_changed') this.#connection.otherAccount();
  }
}
