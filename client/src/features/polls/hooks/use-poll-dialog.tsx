import { isRoom } from '@sentiers/shared/polls/policy.ts';
import type { Poll } from '@sentiers/shared/polls/schema.ts';
import { lazy, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LatePart } from '../../../components/LatePart.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import type { PollsPlace } from './use-polls.ts';

const PollDialog = lazy(async () => ({
  default: (await import('../components/desk/PollDialog.tsx')).PollDialog,
}));

/** The form of a poll, which comes when it is asked for: `write` opens it, `dialog` is to be drawn. */
export function usePollDialog({ conversationId, facts }: PollsPlace): {
  write: (draft: Poll | null) => void;
  dialog: ReactNode;
} {
  const { t } = useTranslation('polls');
  const notify = useNotice();
  const [asked, setAsked] = useState<{ draft: Poll | null } | null>(null);
  const close = () => setAsked(null);
  return {
    write: (draft) => setAsked({ draft }),
    dialog: asked && (
      <LatePart>
        <PollDialog
          conversationId={conversationId}
          draft={asked.draft}
          shared={isRoom(facts)}
          onClose={close}
          onSaved={({ state }) => {
            close();
            notify({ text: t(state === 'draft' ? 'did.draftSaved' : 'did.opened') });
          }}
        />
      </LatePart>
    ),
  };
}
