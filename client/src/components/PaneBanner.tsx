import { createContext, type ReactNode, useContext } from 'react';

/** What the frame has to say to a page that takes the whole phone; null where the frame says it itself. */
export const PaneBannerContext = createContext<ReactNode>(null);

/** Where such a page shows it: at the foot of what is read, so that nothing that is being read moves. */
export function PaneBanner() {
  return useContext(PaneBannerContext);
}
