import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type Hand, handsWaiting } from '@sentiers/shared/hands/schema.ts';
import { useTranslation } from 'react-i18next';
import { PersonLine } from '../../../components/PersonLine.tsx';
import { Time } from '../../../components/Time.tsx';
import { useAct } from '../../../components/use-act.ts';
import { api } from '../../../lib/api/api.ts';

interface HandsQueueProps {
  roomId: string;
  /** All of the room's. */
  hands: readonly Hand[];
  /** Whether the reader gives the floor. */
  animates: boolean;
}

/** Who speaks and who waits for it, in their order: for those who animate, with what gives and takes the floor. */
export function HandsQueue({ roomId, hands, animates }: HandsQueueProps) {
  const { t } = useTranslation('floor');
  const { act } = useAct(t('queue.failed'));
  const waiting = handsWaiting(hands);
  const speaking = hands.filter(({ state }) => state === 'given');
  return (
    <Queue aria-labelledby={`hands-${roomId}`}>
      <h2 id={`hands-${roomId}`}>{t('queue.title')}</h2>
      {speaking.map((hand) => (
        <Speaking key={hand.id}>
          <strong>{t('queue.speaking', { name: hand.person.name })}</strong>
          {animates && (
            <Button
              size="small"
              onClick={() => void act(() => api.hands.lowerOne({ roomId, handId: hand.id }))}
            >
              {t('queue.takeBack')}
            </Button>
          )}
        </Speaking>
      ))}
      {waiting.length === 0 && <p>{t('queue.nobody')}</p>}
      <ol>
        {waiting.map((hand) => (
          <WaitingHand key={hand.id} roomId={roomId} hand={hand} animates={animates} act={act} />
        ))}
      </ol>
      {animates && waiting.length > 1 && (
        <Button size="small" variant="text" onClick={() => void act(() => api.hands.lowerAll({ roomId }))}>
          {t('queue.lowerAll')}
        </Button>
      )}
    </Queue>
  );
}

interface WaitingHandProps {
  roomId: string;
  hand: Hand;
  animates: boolean;
  act: ReturnType<typeof useAct>['act'];
}

function WaitingHand({ roomId, hand, animates, act }: WaitingHandProps) {
  const { t } = useTranslation('floor');
  const { id: handId, person, raisedAt } = hand;
  return (
    <li>
      <PersonLine person={person} detail={<Time at={raisedAt} />} size={32} />
      {animates && (
        <Acts>
          <Button
            size="small"
            variant="contained"
            aria-label={t('queue.giveTo', { name: person.name })}
            onClick={() => void act(() => api.hands.give({ roomId, handId }))}
          >
            {t('queue.give')}
          </Button>
          <Button
            size="small"
            variant="text"
            aria-label={t('queue.lowerOf', { name: person.name })}
            onClick={() => void act(() => api.hands.lowerOne({ roomId, handId }))}
          >
            {t('queue.lower')}
          </Button>
        </Acts>
      )}
    </li>
  );
}

const Queue = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  justifyItems: 'start',
  '& h2': { ...theme.typography.h4, margin: 0 },
  '& p': { ...theme.typography.body2, margin: 0, color: theme.vars.palette.text.secondary },
  '& ol': { display: 'grid', gap: theme.spacing(2), width: '100%', margin: 0, padding: 0, listStyle: 'none' },
  '& ol:empty': { display: 'none' },
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1.5, 3),
  },
}));

const Speaking = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: theme.spacing(1.5, 3),
  width: '100%',
  padding: theme.spacing(2, 3),
  borderRadius: theme.shape.borderRadius,
  color: theme.vars.palette.now.onSoft,
  backgroundColor: theme.vars.palette.now.soft,
}));

const Acts = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) }));
