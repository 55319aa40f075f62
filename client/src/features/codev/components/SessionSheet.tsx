import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../../components/Notices.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { experienceDraft } from '../logic/experience-draft.ts';

/** For who was advised, once it is over: the beginning of an experience, to take with them. */
export function SessionSheet({ roomId }: { roomId: string }) {
  const { t } = useTranslation('codev');
  const language = useLanguage();
  const notify = useNotice();
  const sheet = useQuery({
    ...queries.codev.sheet.queryOptions({ input: { roomId } }),
    // What was said last may be a moment old.
    staleTime: 0,
  });
  if (sheet.isError) {
    return (
      <QuietFailure retry={{ label: t('sheet.retry'), onClick: () => void sheet.refetch() }}>
        {t('sheet.failed')}
      </QuietFailure>
    );
  }
  if (!sheet.data) return null;
  const draft = experienceDraft(sheet.data, {
    subject: t('sheet.subject'),
    contract: t('sheet.contract'),
    plan: t('sheet.plan'),
    lessons: t('sheet.lessons'),
    commitment: t('sheet.commitment'),
    due: (dueOn) => t('sheet.due', { date: formatCalendarDay(dueOn, language) }),
  });
  const copy = () =>
    navigator.clipboard.writeText(draft).then(
      () => notify({ text: t('sheet.copied') }),
      () => undefined, // a browser that lets nobody copy still lets one select
    );
  return (
    <Sheet aria-labelledby="codev-sheet">
      <h3 id="codev-sheet">{t('sheet.title')}</h3>
      <p>{t('sheet.lede')}</p>
      <TextArea readOnly aria-labelledby="codev-sheet" value={draft} />
      <Button onClick={() => void copy()}>{t('sheet.copy')}</Button>
    </Sheet>
  );
}

const Sheet = styled('section')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(2.5),
  '& textarea': { minHeight: 220 },
}));
