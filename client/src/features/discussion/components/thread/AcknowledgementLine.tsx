import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import MailCheckIcon from 'lucide-react/icons/mail-check';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { useAcknowledge } from '../../hooks/use-acknowledgement.ts';

interface AcknowledgementLineProps {
  threadId: string;
  /** How many answered. */
  count: number;
  /** How many read here, without who announced; undefined where it isn't known. */
  readers: number | undefined;
  /** Whether I may answer. */
  mayAnswer: boolean;
  /** Whether I did. */
  answered: boolean;
  /** Shows who did and who did not; for moderation. */
  onNames: (() => void) | undefined;
}

/** Under an announcement that asks for it: « Bien reçu », and how many said so. */
export function AcknowledgementLine(props: AcknowledgementLineProps) {
  const { threadId, count, readers, mayAnswer, answered, onNames } = props;
  const { t } = useTranslation('discussion');
  const { isOnItsWay, say } = useAcknowledge(threadId);
  const isDone = answered || isOnItsWay;
  return (
    <Line>
      {mayAnswer && !isDone && (
        <Button variant="contained" size="small" startIcon={<Icon of={MailCheckIcon} />} onClick={say}>
          {t('acknowledgement.say')}
        </Button>
      )}
      {mayAnswer && isDone && (
        <Mine role="status" data-waiting={isOnItsWay || undefined}>
          <Icon of={MailCheckIcon} size={16} />{' '}
          {t(isOnItsWay ? 'acknowledgement.onItsWay' : 'acknowledgement.said')}
        </Mine>
      )}
      <span>
        {readers === undefined
          ? t('acknowledgement.count', { count })
          : t('acknowledgement.countOf', { count, readers })}
      </span>
      {onNames && (
        <Button size="small" variant="text" onClick={onNames}>
          {t('acknowledgement.names')}
        </Button>
      )}
    </Line>
  );
}

const Line = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 3),
  marginTop: theme.spacing(2),
  color: theme.vars.palette.text.secondary,
}));

const Mine = styled('span')(({ theme }) => ({
  fontWeight: 600,
  color: theme.vars.palette.primary.main,
  '& svg': { verticalAlign: '-3px' },
  '&[data-waiting]': { color: theme.vars.palette.waiting.main },
}));
