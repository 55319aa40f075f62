let account: string | null = null;

/** Whose words this page reads and writes: every request and the socket's handshake say it. */
export function expectedAccount(): string | null {
  return account;
}

/** Set once it is known who is signed in, and to null when they leave. */
export function expectAccount(id: string | null): void {
  account = id;
}
