import { type ReactNode, useEffect, useRef, useState } from 'react';

/**
 * Draws what it holds once one has scrolled near it: a conversation under a long article is not read, nor marked as read,
 * by who reads the article alone.
 */
export function WhenSeen({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(() => typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (seen || !place.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [seen]);
  return seen ? children : <div ref={place} aria-busy="true" style={{ flex: 1 }} />;
}
