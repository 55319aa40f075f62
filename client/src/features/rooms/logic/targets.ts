import type { RoomTarget } from '@sentiers/shared/rooms/schema.ts';

/** The parts of a room beside its discussion, in the order in which they are offered. */
export type RoomPanelId = 'questions' | 'polls' | 'codev' | 'floor' | 'documents' | 'desk';

const panels: Record<RoomTarget['kind'], RoomPanelId | null> = {
  question: 'questions',
  poll: 'polls',
  agenda: 'documents',
  entrance: null,
};

/** Where one looks at what all are led to; null for what has no part of its own. */
export function targetPanel({ kind }: RoomTarget): RoomPanelId | null {
  return panels[kind];
}

/** One text for one target: the same where nothing else is shown. */
export function targetKey(target: RoomTarget | null): string | null {
  return target && `${target.kind} ${target.id ?? ''}`;
}
