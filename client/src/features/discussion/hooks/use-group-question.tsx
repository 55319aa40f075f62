import { addedGroups, type GroupRef } from '@sentiers/shared/messages/groups.ts';
import { lazy, type ReactNode, useState } from 'react';
import { LatePart } from '../../../components/LatePart.tsx';
import type { GroupPlace } from './use-groups.ts';

const GroupDialog = lazy(async () => ({
  default: (await import('../components/dialogs/GroupDialog.tsx')).GroupDialog,
}));

interface GroupQuestion {
  /** Goes on at once with words that call no group, or none that those `before` them did not; else asks first. */
  ask: (body: string, goOn: () => void, before?: string) => void;
  /** To be drawn beside what asks. */
  question: ReactNode;
}

/** Nobody calls a whole group by accident: before such words leave, one reads how many people they reach. */
export function useGroupQuestion(place: GroupPlace): GroupQuestion {
  const [asked, setAsked] = useState<{ groups: readonly GroupRef[]; goOn: () => void } | null>(null);
  const ask = (body: string, goOn: () => void, before = '') => {
    const groups = addedGroups(body, before);
    if (groups.length === 0) goOn();
    else setAsked({ groups, goOn });
  };
  const confirm = () => {
    setAsked(null);
    asked?.goOn();
  };
  return {
    ask,
    question: asked && (
      <LatePart>
        <GroupDialog
          place={place}
          groups={asked.groups}
          onConfirm={confirm}
          onCancel={() => setAsked(null)}
        />
      </LatePart>
    ),
  };
}
