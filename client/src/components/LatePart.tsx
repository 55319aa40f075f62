import { Component, type ReactNode, Suspense } from 'react';

/** Milliseconds after which the code of what may be asked for is fetched: the page itself comes first. */
const soon = 4_000;

/** Fetches a part's code a moment later, so that it is there should the network leave before it is asked for. */
export function fetchSoon(load: () => Promise<unknown>): void {
  setTimeout(() => void load().catch(() => {}), soon);
}

interface LatePartProps {
  children: ReactNode;
  /** What holds its place until it is there; nothing for what one asks for. */
  waiting?: ReactNode;
  /** What stands there if its code can't be had. */
  failure?: ReactNode;
}

/** Where a part that is fetched later stands (`lazy`); whatever becomes of it, what is around it goes on. */
export class LatePart extends Component<LatePartProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { children, waiting, failure } = this.props;
    return this.state.failed ? failure : <Suspense fallback={waiting}>{children}</Suspense>;
  }
}
