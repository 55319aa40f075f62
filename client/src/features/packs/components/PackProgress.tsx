import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

interface PackProgressProps {
  /** Bytes; a total of 0 while what is to be read is being asked. */
  progress: { done: number; total: number };
  onStop: () => void;
}

/** How far a seminar is taken along, and the way to interrupt it. */
export function PackProgress({ progress: { done, total }, onStop }: PackProgressProps) {
  const { t } = useTranslation('packs');
  const language = useLanguage();
  const isReading = total > 0;
  const size = (bytes: number) => formatBytes(bytes, language);
  return (
    <Row>
      <progress aria-label={t('progressOf')} {...(isReading && { value: done, max: total })} />
      <span>{isReading ? t('progress', { done: size(done), total: size(total) }) : t('preparing')}</span>
      <Button size="small" onClick={onStop}>
        {t('stop')}
      </Button>
    </Row>
  );
}

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(2, 3),
  '& > progress': {
    appearance: 'none',
    flex: '1 1 140px',
    height: 6,
    border: 0,
    borderRadius: 3,
    overflow: 'hidden',
    backgroundColor: theme.vars.palette.divider,
    '&::-webkit-progress-bar': { backgroundColor: theme.vars.palette.divider },
    '&::-webkit-progress-value': { backgroundColor: theme.vars.palette.primary.main },
    '&::-moz-progress-bar': { backgroundColor: theme.vars.palette.primary.main },
  },
  '& > span': {
    ...theme.typography.caption,
    fontVariantNumeric: 'tabular-nums',
    color: theme.vars.palette.text.secondary,
  },
}));
