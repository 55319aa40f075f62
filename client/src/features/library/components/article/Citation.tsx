import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import CopyIcon from 'lucide-react/icons/copy';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { useCopy } from '../../hooks/use-copy.ts';

/** How to cite it, to be copied. */
export function Citation({ citation }: { citation: string }) {
  const { t } = useTranslation('experience');
  const copy = useCopy();
  return (
    <Box aria-labelledby="citation">
      <h2 id="citation">{t('cite')}</h2>
      <p>{citation}</p>
      <Button
        data-screen
        size="small"
        startIcon={<Icon of={CopyIcon} size={16} />}
        onClick={() => copy(citation, t('cited'))}
      >
        {t('copy')}
      </Button>
    </Box>
  );
}

const Box = styled('section')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(2),
  marginTop: theme.spacing(10),
  padding: theme.spacing(4, 5),
  borderLeft: `3px solid ${theme.vars.palette.divider}`,
  '& > h2': theme.typography.subtitle2,
  '& > p': { ...theme.typography.body2, margin: 0, overflowWrap: 'anywhere', userSelect: 'all' },
}));
