import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';

interface JumpButtonsProps {
  /** Undefined while the unread line is on the screen, or there is none. */
  toUnread: (() => void) | undefined;
  /** Undefined while one is at the end. */
  toLatest: (() => void) | undefined;
  newBelow: number;
}

/** The ways to the first unread message and to the latest one, over the messages. */
export function JumpButtons({ toUnread, toLatest, newBelow }: JumpButtonsProps) {
  const { t } = useTranslation('discussion');
  return (
    <>
      {toUnread && (
        <Place data-at="top">
          <Button size="small" onClick={toUnread} startIcon={<Icon of={ArrowUpIcon} size={16} />}>
            {t('messages.toUnread')}
          </Button>
        </Place>
      )}
      {toLatest && (
        <Place data-at="bottom" data-new={newBelow > 0 || undefined}>
          <Button size="small" onClick={toLatest} startIcon={<Icon of={ArrowDownIcon} size={16} />}>
            {newBelow > 0 ? t('messages.newBelow', { count: newBelow }) : t('messages.toLatest')}
          </Button>
        </Place>
      )}
    </>
  );
}

const Place = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: 1,
  left: 0,
  right: 0,
  display: 'flex',
  justifyContent: 'center',
  pointerEvents: 'none',
  '& > *': { pointerEvents: 'auto' },
  '& .MuiButton-root': { boxShadow: theme.vars.palette.lifted },
  '&[data-at="top"]': { top: theme.spacing(2) },
  '&[data-at="bottom"]': { bottom: theme.spacing(2) },
  '&[data-new] .MuiButton-root': { color: theme.vars.palette.now.onSoft },
}));
