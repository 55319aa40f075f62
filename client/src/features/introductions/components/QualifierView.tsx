import Button from '@mui/material/Button';
import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Buttons, Card, Quiet, Written } from '../../../components/doors/door-parts.ts';
import { LatePart } from '../../../components/LatePart.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { api } from '../../../lib/api/api.ts';
import { useIntroductionChange } from '../hooks/use-introductions.ts';
import { Approach } from './Approach.tsx';
import { RewordForm } from './RewordForm.tsx';
import { SendTo } from './SendTo.tsx';

const ReasonDialog = lazy(async () => ({
  default: (await import('../../../components/ReasonDialog.tsx')).ReasonDialog,
}));

/** A request for those who qualify it: word it with its requester, choose whom to ask, or decline it with advice. */
export function QualifierView({ introduction }: { introduction: Introduction }) {
  const { t } = useTranslation('introductions');
  const [doing, setDoing] = useState<'reword' | 'send' | 'decline' | null>(null);
  const { id: introductionId, state, abilities, qualifying, advice, met } = introduction;
  const decline = useIntroductionChange((words: string) =>
    api.introductions.decline({ introductionId, advice: words }),
  );
  const isBefore = state === 'asked' || state === 'reworded';
  const close = () => setDoing(null);
  return (
    <>
      <p role="status">{t(`qualify.standing.${state}`, { name: met?.name ?? '' })}</p>
      {qualifying?.target && <Approach qualifying={qualifying} />}
      {state === 'declined' && advice && (
        <Card aria-labelledby="advice">
          <h2 id="advice">{t('qualify.adviceGiven')}</h2>
          <Written>{advice}</Written>
        </Card>
      )}
      {doing === 'reword' && <RewordForm introduction={introduction} as="qualifier" onDone={close} />}
      {doing === 'send' && <SendTo introduction={introduction} onDone={close} />}
      {abilities.qualify && doing !== 'reword' && doing !== 'send' && (
        <Buttons style={{ marginTop: 16 }}>
          {state !== 'reworded' && (
            <Button variant="contained" onClick={() => setDoing('send')}>
              {t(isBefore ? 'qualify.send' : 'qualify.sendAgain')}
            </Button>
          )}
          {isBefore && (
            <>
              <Button variant="outlined" onClick={() => setDoing('reword')}>
                {t('qualify.reword')}
              </Button>
              <Button onClick={() => setDoing('decline')}>{t('qualify.decline')}</Button>
            </>
          )}
        </Buttons>
      )}
      {(state === 'sent' || state === 'unanswered') && <Quiet>{t('qualify.private')}</Quiet>}
      {doing === 'decline' && (
        <LatePart waiting={<LinesSkeleton count={1} />}>
          <ReasonDialog
            title={t('qualify.declineTitle')}
            label={t('qualify.advice')}
            confirm={t('qualify.declineSubmit')}
            least={10}
            most={2_000}
            missing={t('qualify.adviceMissing')}
            onConfirm={decline.mutateAsync}
            onClose={close}
          >
            {t('qualify.declineWords')}
          </ReasonDialog>
        </LatePart>
      )}
    </>
  );
}
