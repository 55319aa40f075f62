import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import TriangleAlertIcon from 'lucide-react/icons/triangle-alert';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import type { SaveState } from '../hooks/use-comparison-draft.ts';

interface ComparisonStateProps {
  state: SaveState;
  error: unknown;
  onSettle: (which: 'mine' | 'theirs') => void;
}

/** Whether what one sees is saved; where someone else changed it too, which of the two stays. */
export function ComparisonState({ state, error, onSettle }: ComparisonStateProps) {
  const { t } = useTranslation('territories');
  const words = useErrorWords(state === 'refused' ? error : null);
  if (state === 'conflict') {
    return (
      <Callout
        live
        tone="waiting"
        icon={TriangleAlertIcon}
        action={
          <>
            <Button size="small" onClick={() => onSettle('mine')}>
              {t('comparison.keepMine')}
            </Button>
            <Button size="small" onClick={() => onSettle('theirs')}>
              {t('comparison.takeTheirs')}
            </Button>
          </>
        }
      >
        {t('comparison.conflict')}
      </Callout>
    );
  }
  return (
    <Line role="status" data-state={state}>
      {state === 'refused' && t('comparison.refused', { reason: words.whole ?? t('territory.failed') })}
      {state === 'away' && t('comparison.unsaved')}
      {(state === 'saving' || state === 'unsaved') && t('comparison.saving')}
      {state === 'saved' && t('comparison.saved')}
    </Line>
  );
}

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: 0,
  color: theme.vars.palette.text.secondary,
  '&[data-state="away"]': { color: theme.vars.palette.waiting.onSoft },
  '&[data-state="refused"]': { color: theme.vars.palette.now.onSoft },
}));
