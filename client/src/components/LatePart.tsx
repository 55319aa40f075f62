import { Component, type ReactNode, Suspense } from 'react';

/** Milliseconds after which the code of what may be asked for is fetched: the page itself comes first. */
const soon = 4_000;

/** Fetches a part's code a moment later, so that it is there should the network leave before it is asked for. */
export function fetchSoon(load: () => Promise<unknown>): void {
  setTimeout(() => void load().catch(() => {}), soon);
}

/**
 * Where a part that is fetched when asked for stands (`lazy`): nothing meanwhile, and nothing if its code can't be
 * had; whatever is around it goes on.
 */
export class LatePart extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? null : <Suspense>{this.props.children}</Suspense>;
  }
}
