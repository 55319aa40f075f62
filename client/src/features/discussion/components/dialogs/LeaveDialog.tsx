import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../../../components/ConfirmDialog.tsx';
import { useNotice } from '../../../../components/Notices.tsx';
import { api, queries } from '../../../../lib/api/api.ts';
import { paths } from '../../../../lib/paths.ts';
import type { KnownThread } from '../thread/known-thread.ts';

/** Leaves a group: asked once, for there is no way back but to be written to anew. */
export function LeaveDialog({ thread, onClose }: { thread: KnownThread; onClose: () => void }) {
  const { t } = useTranslation('discussion');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const notify = useNotice();
  const leave = () => {
    onClose();
    api.direct.leave({ conversationId: thread.id }).then(
      () => {
        void navigate(paths.messages, { replace: true });
        void cache.invalidateQueries({ queryKey: queries.direct.key() });
        notify({ text: t('direct.left') });
      },
      () => notify({ text: t('thread.failed') }),
    );
  };
  return (
    <ConfirmDialog
      open
      destructive
      title={t('direct.leaveTitle')}
      confirm={t('direct.leave')}
      onConfirm={leave}
      onCancel={onClose}
    >
      {t('direct.leaveBody')}
    </ConfirmDialog>
  );
}
