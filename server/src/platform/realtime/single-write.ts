import type { Socket as Connection, Server as Engine } from 'engine.io';
import type { AppSocketServer } from './socket-types.ts';

/** What the libraries hand to one another and don't publish. */
interface FrameOptions {
  /** A broadcast as it stands on the wire: a websocket header and a payload, encoded once for all its receivers. */
  wsPreEncodedFrame?: Buffer[];
}
interface Encoder {
  _encode?: (packet: unknown, options: FrameOptions) => unknown;
}
interface WebSocketTransport {
  writable: boolean;
  socket?: { _sender?: { sendFrame?: (frame: readonly Buffer[]) => void } };
}
interface Queue {
  writeBuffer: unknown[];
}

/**
 * A broadcast to a thousand people is a thousand writes, and most of what it costs. Each is made as small as it can
 * be: one plain write of one buffer, and past a connection's queue where nothing waits in it. Both use what the
 * libraries don't publish: where another version has none of it, all works as before.
 */
export function writeBroadcastsAtOnce(io: AppSocketServer, engine: Engine): void {
  joinFrames(io.of('/').adapter as unknown as Encoder);
  engine.on('connection', (connection: Connection) => {
    connection.write = writeThrough;
  });
}

function joinFrames(encoder: Encoder): void {
  const encode = encoder._encode;
  if (typeof encode !== 'function') return;
  encoder._encode = (packet, options) => {
    const encoded = encode.call(encoder, packet, options);
    if (options.wsPreEncodedFrame) options.wsPreEncodedFrame = [Buffer.concat(options.wsPreEncodedFrame)];
    return encoded;
  };
}

/** In the place of a connection's own `write`; one function for all of them, for there may be thousands. */
function writeThrough(this: Connection, ...given: Parameters<Connection['send']>): Connection {
  const [, options, callback] = given;
  const { wsPreEncodedFrame: frame } = (options ?? {}) as FrameOptions;
  const { writable, socket } = this.transport as unknown as WebSocketTransport;
  const idle = writable && this.readyState === 'open' && (this as unknown as Queue).writeBuffer.length === 0;
  const sender = socket?._sender;
  if (!frame || callback || !idle || typeof sender?.sendFrame !== 'function') return this.send(...given);
  sender.sendFrame(frame);
  return this;
}
