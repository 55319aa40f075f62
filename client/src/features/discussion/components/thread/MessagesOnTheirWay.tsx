import { MessagesSkeleton } from '../../../../components/Skeletons.tsx';

/** The messages' shape while they travel; the composer stays at the foot. */
export function MessagesOnTheirWay() {
  return (
    <div style={{ flex: 1, minHeight: 0, overflow: 'hidden' }}>
      <MessagesSkeleton />
    </div>
  );
}
