import { useState } from 'react';

/**
 * The secret of an e-mailed link. It travels after the `#`, which no server and no log ever sees, and is taken
 * out of the address bar and the history at once.
 */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}
