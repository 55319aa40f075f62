import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import CircleAlertIcon from 'lucide-react/icons/circle-alert';
import ClockIcon from 'lucide-react/icons/clock';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import type { WaitingEntry } from '../../../../lib/journal/waiting.ts';
import { useWaitingState } from '../../hooks/use-waiting-state.ts';

interface CorrectionLineProps {
  correction: WaitingEntry;
  onRetry: (entryId: string) => void;
  onWithdraw: (correction: WaitingEntry) => void;
}

/** Under a message being corrected: how far the correction is, and the way back to the words as they were. */
export function CorrectionLine({ correction, onRetry, onWithdraw }: CorrectionLineProps) {
  const { t } = useTranslation('discussion');
  const state = useWaitingState(correction);
  if (state.kind === 'sending') return <Line>{t('waiting.sending')}</Line>;
  const stopped = state.kind === 'refused' || state.kind === 'asks';
  return (
    <Line data-stopped={stopped || undefined} role={stopped ? 'alert' : undefined}>
      <Icon of={stopped ? CircleAlertIcon : ClockIcon} size={16} />
      <span>
        {state.kind === 'refused'
          ? t('waiting.failed', { reason: state.reason })
          : t(`waiting.${state.kind === 'asks' ? 'asksEdit' : 'editing'}`)}
      </span>
      {stopped && (
        <Button size="small" onClick={() => onRetry(correction.entry.id)}>
          {t('waiting.retry')}
        </Button>
      )}
      <Button size="small" variant="text" onClick={() => onWithdraw(correction)}>
        {t('waiting.withdraw')}
      </Button>
    </Line>
  );
}

const Line = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  color: theme.vars.palette.waiting.main,
  '&[data-stopped]': { color: theme.vars.palette.now.onSoft },
}));
