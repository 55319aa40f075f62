/** All tries of a job take less: what waits for this long after its moment has none any more. */
const FORGOTTEN_MS = 30 * 60_000;

/**
 * Which moments are those of what has no job any more: its tries were over, or it was lost with the database's jobs.
 * `round` names the job it gets instead, once for each such while, for nothing is known of the tries of the last one.
 */
export function forgottenAt(now: Date): { at: { $lt: Date }; round: number } {
  const time = now.getTime();
  return { at: { $lt: new Date(time - FORGOTTEN_MS) }, round: Math.floor(time / FORGOTTEN_MS) };
}
