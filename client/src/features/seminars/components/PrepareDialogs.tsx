import type { SeminarSummary } from '@sentiers/shared/seminars/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { ReasonDialog } from '../../../components/ReasonDialog.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { useJournal } from '../../../lib/journal/react.ts';
import { keptForm } from '../../../lib/kept-form.ts';
import { paths } from '../../../lib/paths.ts';
import { useSeminarChange } from '../hooks/use-seminar-change.ts';
import { formNameOf } from '../hooks/use-seminar-form.ts';

interface DialogProps {
  seminar: SeminarSummary;
  onClose: () => void;
}

/** The one question that is open over a seminar. */
export function PrepareDialogs({
  asked,
  ...props
}: DialogProps & { asked: 'announce' | 'cancel' | 'remove' }) {
  if (asked === 'announce') return <AnnounceDialog {...props} />;
  return asked === 'cancel' ? <CancelDialog {...props} /> : <RemoveDialog {...props} />;
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

/** Nothing of a draft comes back: it is asked once, and what was being written of it here goes too. */
function RemoveDialog({ seminar: { id, kind, title }, onClose }: DialogProps) {
  const { t } = useTranslation('seminar-form');
  const { account } = useJournal();
  const cache = useQueryClient();
  const notify = useNotice();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => api.seminars.remove({ seminarId: id }),
    onSuccess: async () => {
      keptForm(account, formNameOf(id)).forget();
      await navigate(paths.seminars, { replace: true });
      cache.removeQueries({ queryKey: queries.seminars.get.queryKey({ input: { seminarId: id } }) });
      void cache.invalidateQueries({ queryKey: queries.seminars.key() });
      notify({ text: t('draftRemoved') });
    },
  });
  const words = useErrorWords(remove.error);
  return (
    <ConfirmDialog
      open
      destructive
      title={t(`removeTitle.${kind}`)}
      confirm={t('removeDraft')}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onCancel={onClose}
    >
      <p>{t('removeBody', { title })}</p>
      <FormAlert>{words.whole}</FormAlert>
    </ConfirmDialog>
  );
}

function CancelDialog({ seminar: { id, kind, counts }, onClose }: DialogProps) {
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
      {t('cancelBody', { count: concerned })}
    </ReasonDialog>
  );
}
