import { forgetForms } from './kept-form.ts';

const key = 'sentiers-guest';

/** Id of the guest whose words this device keeps until their room is over; null for nobody. */
export function guestHere(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Notes that a guest is here, so that what is kept of them goes, whatever ends their stay. */
export function markGuest(id: string): void {
  try {
    localStorage.setItem(key, id);
  } catch {
    // A browser that keeps nothing has nothing to erase.
  }
}

/** Erases all that this device keeps of a guest, and what the page remembers. Again does no harm. */
export async function eraseGuest(): Promise<void> {
  const id = guestHere();
  if (id === null) return;
  const [{ openDexieStorage }, { queryClient }] = await Promise.all([
    import('./journal/dexie-storage.ts'),
    import('./api/query-client.ts'),
  ]);
  queryClient.clear();
  forgetForms(id);
  await openDexieStorage(id).destroy();
  if (guestHere() === id) localStorage.removeItem(key);
}
