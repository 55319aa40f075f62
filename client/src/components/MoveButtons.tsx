import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import { Icon } from './Icon.tsx';

interface MoveButtonsProps {
  /** Where it stands among how many, from 0. */
  at: { index: number; last: number };
  /** What each button is called, with the thing that it moves. */
  up: string;
  down: string;
  onMove: (by: -1 | 1) => void;
}

/** Moves one thing of a list up or down; at either end the button rests, and keeps the keyboard all the same. */
export function MoveButtons({ at, up, down, onMove }: MoveButtonsProps) {
  const button = (by: -1 | 1, label: string, isIdle: boolean) => (
    <IconButton
      size="small"
      aria-label={label}
      aria-disabled={isIdle || undefined}
      onClick={() => !isIdle && onMove(by)}
    >
      <Icon of={by < 0 ? ArrowUpIcon : ArrowDownIcon} size={16} />
    </IconButton>
  );
  return (
    <Pair>
      {button(-1, up, at.index === 0)}
      {button(1, down, at.index === at.last)}
    </Pair>
  );
}

const Pair = styled('span')(({ theme }) => ({
  display: 'inline-flex',
  gap: theme.spacing(1),
  '& [aria-disabled="true"]': { opacity: 0.45, cursor: 'default' },
}));
