/**
 * Nothing is known of what became of a request: no network, no answer in time, or an answer that isn't our
 * server's (a station's sign-in page). What can be sent twice is sent again.
 */
export class UnreachableError extends Error {
  constructor(options?: ErrorOptions) {
    super('unreachable', options);
    this.name = 'UnreachableError';
  }
}
