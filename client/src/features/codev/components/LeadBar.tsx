import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Codev } from '@sentiers/shared/codev/schema.ts';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../components/use-act.ts';
import { api } from '../../../lib/api/api.ts';
import { around } from '../logic/stages.ts';

/** Minutes that one press gives. */
const more = 5;

/** What whoever leads a session does with it: goes on, goes back, gives more time, stops everyone’s clock. */
export function LeadBar({ roomId, codev }: { roomId: string; codev: Codev }) {
  const { t } = useTranslation('codev');
  const { act } = useAct(t('lead.failed'));
  const { back, next } = around(codev.stage);
  const stopped = codev.secondsLeft !== null;
  if (next === null) return null;
  const move = (stage: Codev['stage']) => void act(() => api.codev.move({ roomId, stage }));
  return (
    <Bar role="group" aria-label={t('lead.label')}>
      <Button variant="contained" onClick={() => move(next)}>
        {t('lead.next', { stage: t(`stage.${next}`) })}
      </Button>
      <Button size="small" onClick={() => void act(() => api.codev.addTime({ roomId, minutes: more }))}>
        {t('lead.more')}
      </Button>
      <Button
        size="small"
        onClick={() => void act(() => api.codev.setStopped({ roomId, stopped: !stopped }))}
      >
        {t(stopped ? 'lead.go' : 'lead.stop')}
      </Button>
      {back && (
        <Button size="small" variant="text" onClick={() => move(back)}>
          {t('lead.back', { stage: t(`stage.${back}`) })}
        </Button>
      )}
    </Bar>
  );
}

const Bar = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
