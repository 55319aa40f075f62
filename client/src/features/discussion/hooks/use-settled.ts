import { useEffect, useState } from 'react';

/** Milliseconds without a key stroke after which what was typed is asked for. */
const settled = 250;

/** What is typed, once its writer has paused. */
export function useSettled(words: string): string {
  const [known, setKnown] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setKnown(words), settled);
    return () => clearTimeout(timer);
  }, [words]);
  return known;
}
