import { styled } from '@mui/material/styles';
import { previewOf } from '@sentiers/shared/imports/policy.ts';
import type { Import } from '@sentiers/shared/imports/schema.ts';
import { useTranslation } from 'react-i18next';
import { useMediaWords } from '../hooks/use-media-words.ts';

/** What the thread will hold, as things stand, and what stays out of it and why. */
export function ImportPreview({ authors }: Pick<Import, 'authors'>) {
  const { t } = useTranslation('imports');
  const preview = previewOf(authors);
  const shown = useMediaWords()(preview);
  const left = Object.entries(preview.left) as [keyof typeof preview.left, number][];
  return (
    <Preview role="status">
      <p>
        {t('goesIn', { count: preview.messages })}{' '}
        {preview.messagesOut > 0 && t('staysOut', { count: preview.messagesOut })}
      </p>
      {shown !== '' && <p>{t('with', { shown })}</p>}
      {left.length > 0 && (
        <>
          <p>{t('left.title')}</p>
          <ul>
            {left.map(([reason, count]) => (
              <li key={reason}>{t(`left.${reason}`, { count })}</li>
            ))}
          </ul>
        </>
      )}
    </Preview>
  );
}

const Preview = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  color: theme.vars.palette.text.secondary,
  textWrap: 'pretty',
  '& ul': { display: 'grid', gap: theme.spacing(1), margin: 0, paddingLeft: theme.spacing(6) },
}));
