import { useTranslation } from 'react-i18next';
import { WhenDialog } from '../../../../components/WhenDialog.tsx';
import type { FollowingChoices } from './following-choices.ts';

/** Until when a thread, or a channel, is to be silent. */
export function MuteDialog({ choices, onClose }: { choices: FollowingChoices; onClose: () => void }) {
  const { t } = useTranslation('following');
  return (
    <WhenDialog
      title={t(choices.of === 'thread' ? 'muteThread' : 'muteChannel')}
      confirm={t('muteConfirm')}
      label={t('muteUntil')}
      {...(choices.mutedUntil !== null && { at: new Date(choices.mutedUntil) })}
      onConfirm={async (at) => choices.onChoose({ mutedUntil: at.toISOString() })}
      onClose={onClose}
    >
      {t('muteBody')}
    </WhenDialog>
  );
}
