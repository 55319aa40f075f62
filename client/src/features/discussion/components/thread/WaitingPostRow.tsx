import type { Me } from '@sentiers/shared/session/schema.ts';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../../components/Notices.tsx';
import { useJournal } from '../../../../lib/journal/react.ts';
import { focusComposer } from '../../hooks/use-put-back.ts';
import { useTakeBack } from '../../hooks/use-take-back.ts';
import type { WaitingPost } from '../../hooks/use-timeline.ts';
import { useWaitingState } from '../../hooks/use-waiting-state.ts';
import type { ComposerTask } from '../composer/ThreadComposer.tsx';
import { WaitingRow } from './WaitingRow.tsx';

interface WaitingPostRowProps {
  me: Me;
  post: WaitingPost;
  grouped: boolean;
  onTask: (task: ComposerTask) => void;
}

/** My own message on its way, with what can be done about it. */
export function WaitingPostRow({ me, post, grouped, onTask }: WaitingPostRowProps) {
  const { t } = useTranslation('discussion');
  const notify = useNotice();
  const { outbox } = useJournal();
  const state = useWaitingState(post.waiting);
  const { entry, body } = post.waiting;
  const takeBack = useTakeBack();
  return (
    <WaitingRow
      author={me.person}
      body={body}
      writtenAt={post.writtenAt}
      grouped={grouped}
      state={state}
      onRetry={() => void outbox.retry(entry.id)}
      onEdit={() => onTask({ kind: 'rewrite', entryId: entry.id, body })}
      onWithdraw={() =>
        void takeBack(entry.id, `thread:${entry.lane}`).then((outcome) => {
          focusComposer(); // the button that asked is gone
          if (outcome === 'done') notify({ text: t('waiting.withdrawn') });
        })
      }
    />
  );
}
