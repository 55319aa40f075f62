/** Where a browser doesn't tell when it is idle, a task is given this long to what comes first; milliseconds. */
const REST_MS = 200;

/** Does one task after the other, each in an idle moment of its own. Answers the function that leaves the rest undone. */
export function inIdleMoments(tasks: readonly (() => void)[]): () => void {
  const left = [...tasks];
  let stop = (): void => undefined;
  const next = () => {
    if (left.length === 0) return;
    stop = onceIdle(() => {
      left.shift()?.();
      next();
    });
  };
  next();
  return () => {
    left.length = 0;
    stop();
  };
}

function onceIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(task);
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(task, REST_MS);
  return () => clearTimeout(asked);
}
