type Listener = (personId: string, roomId: string) => void;

const listeners = new Set<Listener>();

/** Is told of everyone whose word was taken or given back, in this process, after the commit; answers how to stop. */
export function onMuted(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Call after the commit. */
export function announceMuted(personId: string, roomId: string): void {
  for (const listener of listeners) listener(personId, roomId);
}
