import type { SeminarSummary } from '@sentiers/shared/seminars/schema.ts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { ReasonDialog } from '../../../components/ReasonDialog.tsx';
import { api } from '../../../lib/api/api.ts';
import { useSeminarChange } from '../hooks/use-seminar-change.ts';

interface DialogProps {
  seminar: SeminarSummary;
  onClose: () => void;
}

/** The one question that is open over a seminar. */
export function PrepareDialogs({ asked, ...props }: DialogProps & { asked: 'announce' | 'cancel' }) {
  return asked === 'announce' ? <AnnounceDialog {...props} /> : <CancelDialog {...props} />;
}

function AnnounceDialog({ seminar: { id, kind, title }, onClose }: DialogProps) {
  const { t } = useTranslation('seminar-form');
  const notify = useNotice();
  const announce = useSeminarChange(() => api.seminars.announce({ seminarId: id }));
  const words = useErrorWords(announce.error);
  const confirm = () =>
    announce.mutate(undefined, {
      onSuccess: () => {
        notify({ text: t('announced') });
        onClose();
      },
    });
  return (
    <ConfirmDialog
      open
      title={t(`announceTitle.${kind}`)}
      confirm={t('announce')}
      busy={announce.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>{t('announceBody', { title })}</p>
      <FormAlert>{words.whole}</FormAlert>
    </ConfirmDialog>
  );
}

function CancelDialog({ seminar: { id, kind, state, counts }, onClose }: DialogProps) {
  const { t } = useTranslation('seminar-form');
  const notify = useNotice();
  const cancel = useSeminarChange((reason: string) => api.seminars.cancel({ seminarId: id, reason }));
  const concerned = counts.registered + counts.waiting;
  return (
    <ReasonDialog
      title={t(`cancelTitle.${kind}`)}
      label={t('reason')}
      confirm={t(`cancel.${kind}`)}
      dismiss={t('cancelNot')}
      least={3}
      missing={t('reasonMissing')}
      destructive
      onConfirm={async (reason) => {
        await cancel.mutateAsync(reason);
        notify({ text: t(`cancelled.${kind}`) });
      }}
      onClose={onClose}
    >
      {state === 'draft' ? t('cancelDraft') : t('cancelBody', { count: concerned })}
    </ReasonDialog>
  );
}
