import type { Article } from '@sentiers/shared/experiences/schema.ts';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useNotice } from '../../../../components/Notices.tsx';
import { ReasonDialog } from '../../../../components/ReasonDialog.tsx';
import { api } from '../../../../lib/api/api.ts';
import { paths } from '../../../../lib/paths.ts';

/** Its authors take it back as they like; the coordination says why. */
export function WithdrawDialog({ article, onClose }: { article: Article; onClose: () => void }) {
  const { t } = useTranslation('experience');
  const navigate = useNavigate();
  const notify = useNotice();
  const isMine = article.abilities.write;
  return (
    <ReasonDialog
      title={t('withdraw.title')}
      label={t('withdraw.reason')}
      confirm={t('withdraw.confirm')}
      least={isMine ? 0 : 3}
      most={1_000}
      missing={t('withdraw.missing')}
      destructive
      onConfirm={async (reason) => {
        await api.experiences.withdraw({ experienceId: article.id, reason });
        notify({ text: t('withdraw.done') });
        await navigate(isMine ? paths.myExperiences : paths.library);
      }}
      onClose={onClose}
    >
      {t(isMine ? 'withdraw.mine' : 'withdraw.lede')}
    </ReasonDialog>
  );
}
