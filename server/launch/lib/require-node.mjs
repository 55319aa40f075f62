/** Any Node runs this file, which must say clearly that it is too old before newer ones are loaded. */
const MINIMUM = 20;

/** True when this Node can launch Sentiers; otherwise says what to do and sets the exit code. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= MINIMUM) return true;
  console.error(
    `Sentiers demande Node ${MINIMUM} ou plus récent ; celui-ci est ${process.version}. Installez-en un depuis https://nodejs.org, puis recommencez.`,
  );
  process.exitCode = 1;
  return false;
}
