/** Resolves when `until` does, or after so many milliseconds; leaves no timer behind. */
export async function atMost(milliseconds: number, until: Promise<void>): Promise<void> {
  const elapsed = Promise.withResolvers<void>();
  const timer = setTimeout(elapsed.resolve, milliseconds);
  await Promise.race([elapsed.promise, until]);
  clearTimeout(timer);
}
