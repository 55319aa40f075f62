import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptCallout } from '../../../../components/KeptCallout.tsx';
import { fetchSoon, LatePart } from '../../../../components/LatePart.tsx';

const loadDialog = async () => ({
  default: (await import('../../../../components/ConfirmDialog.tsx')).ConfirmDialog,
});
const ConfirmDialog = lazy(loadDialog);
fetchSoon(loadDialog);

interface KeptNoticeProps {
  /** Whether the server has nothing of it yet. */
  isNew: boolean;
  onRestart: () => void;
}

/** Says that what was begun here is there again; gives it up once that was asked. */
export function KeptNotice({ isNew, onRestart }: KeptNoticeProps) {
  const { t } = useTranslation('seminar-form');
  const [asking, setAsking] = useState(false);
  return (
    <KeptCallout
      restart={t(isNew ? 'restart.action' : 'restartSaved.action')}
      onRestart={() => setAsking(true)}
    >
      {t('wasKept')}
      {asking && (
        <LatePart>
          <ConfirmDialog
            open
            destructive
            title={t(isNew ? 'restart.title' : 'restartSaved.title')}
            confirm={t(isNew ? 'restart.confirm' : 'restartSaved.confirm')}
            onConfirm={onRestart}
            onCancel={() => setAsking(false)}
          >
            {t('restartBody')}
          </ConfirmDialog>
        </LatePart>
      )}
    </KeptCallout>
  );
}
