import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type Hand, handsWaiting } from '@sentiers/shared/hands/schema.ts';
import HandIcon from 'lucide-react/icons/hand';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { useAct } from '../../../components/use-act.ts';
import { api } from '../../../lib/api/api.ts';

interface HandButtonProps {
  roomId: string;
  /** All of the room's. */
  hands: readonly Hand[];
  /** My own person's id. */
  me: string;
  /** A hand has its place in a queue that is the server's: without a network there is none. */
  offline: boolean;
}

/** Raises my hand and lowers it; says how many speak before me, and when I have the floor. */
export function HandButton({ roomId, hands, me, offline }: HandButtonProps) {
  const { t } = useTranslation('floor');
  const { act, busy } = useAct(t('hand.failed'));
  const mine = hands.find(({ person }) => person.id === me);
  const isUp = mine !== undefined && mine.state !== 'lowered';
  const press = () => void act(() => (isUp ? api.hands.lower({ roomId }) : api.hands.raise({ roomId })));
  return (
    <Place>
      <Button
        variant={isUp ? 'contained' : 'outlined'}
        color={isUp ? 'error' : 'primary'}
        startIcon={<Icon of={HandIcon} />}
        disabled={offline}
        aria-pressed={isUp}
        aria-busy={busy}
        onClick={press}
      >
        {t(mine?.state === 'given' ? 'hand.giveBack' : isUp ? 'hand.lower' : 'hand.raise')}
      </Button>
      <p role="status">{offline ? t('hand.offline') : <Standing hands={hands} mine={mine} />}</p>
    </Place>
  );
}

/** Where I stand in the queue. */
function Standing({ hands, mine }: { hands: readonly Hand[]; mine: Hand | undefined }) {
  const { t } = useTranslation('floor');
  if (mine?.state === 'given') return <>{t('hand.mine')}</>;
  if (mine?.state !== 'raised') return null;
  const count = handsWaiting(hands).findIndex(({ id }) => id === mine.id);
  return <>{count === 0 ? t('hand.next') : t('hand.before', { count })}</>;
}

const Place = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1.5, 3),
  '& p': { ...theme.typography.body2, margin: 0, color: theme.vars.palette.text.secondary },
}));
