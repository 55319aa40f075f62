/** Why our own mongod could not be had; the message is one line in French, ready for the console. */
export type EmbeddedDatabaseFault =
  | 'already-running'
  | 'binary-not-found'
  | 'busy-port'
  | 'data-in-use'
  | 'data-unreadable'
  | 'disk-full'
  | 'other-version'
  | 'start-failed';

/** A fault of the embedded database that a person can act upon. */
export class EmbeddedDatabaseError extends Error {
  readonly fault: EmbeddedDatabaseFault;

  constructor(fault: EmbeddedDatabaseFault, message: string) {
    super(message);
    this.name = 'EmbeddedDatabaseError';
    this.fault = fault;
  }
}
