const prefix = 'sentiers-writing-';

/**
 * Holds a name as long as this page is there, so that others know that what it keeps is still being written.
 * Where the browser has no locks nobody is known to be there: what a page kept is then taken over, and merged.
 *
 * @returns how to let go of it
 */
export function holdName(writer: string): () => void {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void navigator.locks?.request(prefix + writer, () => held).catch(() => undefined);
  return () => letGo();
}

/** Whether a page of this name is there. */
export async function isNameHeld(writer: string): Promise<boolean> {
  const state = await navigator.locks?.query().catch(() => undefined);
  return state?.held?.some(({ name }) => name === prefix + writer) ?? false;
}
