import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import ClockIcon from 'lucide-react/icons/clock';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import type { WaitingState } from '../../hooks/use-waiting-state.ts';

interface WaitingLineProps {
  title: string;
  state: WaitingState;
  onRetry: () => void;
  /** What else may be done, once it isn't leaving this very moment. */
  children: ReactNode;
}

/** What was opened here and has not left yet, in the list where it will stand. */
export function WaitingLine({ title, state, onRetry, children }: WaitingLineProps) {
  const { t } = useTranslation('discussion');
  return (
    <Line data-stopped={state.kind === 'refused' || undefined}>
      <b>{title}</b>
      <p>
        <Icon of={ClockIcon} size={16} />
        {state.kind === 'refused'
          ? t('waiting.failed', { reason: state.reason })
          : t(`waiting.${state.kind}`)}
      </p>
      {state.kind !== 'sending' && (
        <div>
          {state.kind === 'refused' && (
            <Button size="small" onClick={onRetry}>
              {t('waiting.retry')}
            </Button>
          )}
          {children}
        </div>
      )}
    </Line>
  );
}

const Line = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
  padding: `${theme.spacing(3)} var(--gutter)`,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& b': { ...theme.typography.h4, overflowWrap: 'anywhere' },
  '& p': {
    ...theme.typography.caption,
    display: 'flex',
    gap: theme.spacing(1.5),
    color: theme.vars.palette.waiting.main,
  },
  '&[data-stopped] p': { color: theme.vars.palette.now.onSoft },
  '& div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
}));
