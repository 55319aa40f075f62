import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { ContourLines } from '../../../components/ContourLines.tsx';
import { useNow } from '../../../components/use-now.ts';
import { formatDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { displayTitle } from '../../../theme/typography.ts';

/** Which day it is, and a word to the person, on the lines of a map. */
export function Greeting({ name }: { name: string }) {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const now = useNow();
  return (
    <Place>
      <ContourLines />
      <Day>
        <time dateTime={new Date(now).toISOString().slice(0, 10)}>{formatDate(now, language)}</time>
      </Day>
      <h1>{t('hello', { name })}</h1>
    </Place>
  );
}

const Place = styled('header')(({ theme }) => ({
  position: 'relative',
  padding: `${theme.spacing(9)} var(--gutter) ${theme.spacing(8)}`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  overflow: 'hidden',
  '& > :not(svg)': { position: 'relative' },
  '& > h1': { ...displayTitle, overflowWrap: 'anywhere' },
  [theme.breakpoints.up('lg')]: { '--gutter': theme.spacing(11) },
  [theme.breakpoints.down('md')]: { padding: `${theme.spacing(6)} var(--gutter) ${theme.spacing(5)}` },
}));

const Day = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }));
