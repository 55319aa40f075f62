import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import type { WordsForm } from '../hooks/use-public-words.ts';
import type { WordField } from '../logic/merge-words.ts';

interface OtherWordsProps {
  field: WordField;
  words: string;
  form: WordsForm;
}

/** What someone else saved where I wrote too: one of the two is chosen, and none is lost before. */
export function OtherWords({ field, words, form }: OtherWordsProps) {
  const { t } = useTranslation('public-words');
  const name = t(`field.${field}`);
  return (
    <Other role="group" aria-label={t('conflict.of', { field: name })}>
      <p>{t('conflict.theirs')}</p>
      <blockquote>{words || t('conflict.empty')}</blockquote>
      <div>
        <Button size="small" onClick={() => form.settle(field, 'mine')}>
          {t('conflict.keepMine')}
        </Button>
        <Button size="small" onClick={() => form.settle(field, 'theirs')}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
    </Other>
  );
}

const Other = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  marginTop: theme.spacing(2),
  padding: theme.spacing(3, 4),
  borderRadius: theme.shape.borderRadius,
  color: theme.vars.palette.waiting.onSoft,
  backgroundColor: theme.vars.palette.waiting.soft,
  '& > p': { ...theme.typography.body2, margin: 0, fontWeight: 600 },
  '& > blockquote': {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    color: theme.vars.palette.text.primary,
  },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
}));
