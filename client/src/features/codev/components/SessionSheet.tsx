import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { experienceDraft } from '@sentiers/shared/codev/experience-draft.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useCopyDraft } from '../hooks/use-copy-draft.ts';
import { useDraftWords } from '../hooks/use-draft-words.ts';

/** For who was advised, once it is over: the beginning of an experience, to take with them, and the way to find it again. */
export function SessionSheet({ roomId, sheetId }: { roomId: string; sheetId: string }) {
  const { t } = useTranslation('codev');
  const words = useDraftWords();
  const sheet = useQuery({
    ...queries.codev.sheet.queryOptions({ input: { roomId, sheetId } }),
    // What was said last may be a moment old.
    staleTime: 0,
  });
  const draft = sheet.data ? experienceDraft(sheet.data, words) : '';
  const copy = useCopyDraft(draft);
  if (sheet.isError) {
    return (
      <QuietFailure retry={{ label: t('sheet.retry'), onClick: () => void sheet.refetch() }}>
        {t('sheet.failed')}
      </QuietFailure>
    );
  }
  if (!sheet.data) return null;
  return (
    <Sheet aria-labelledby="codev-sheet">
      <h3 id="codev-sheet">{t('sheet.title')}</h3>
      <p>{t('sheet.lede')}</p>
      <TextArea readOnly aria-labelledby="codev-sheet" value={draft} />
      <div>
        <LinkButton variant="contained" to={paths.newExperienceFromSheet(roomId, sheetId)}>
          {t('sheet.write')}
        </LinkButton>
        <LinkButton to={paths.codevSheet(roomId, sheetId)}>{t('sheet.open')}</LinkButton>
        <Button onClick={() => void copy()}>{t('sheet.copy')}</Button>
      </div>
    </Sheet>
  );
}

const Sheet = styled('section')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(2.5),
  '& textarea': { minHeight: 220 },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
}));
