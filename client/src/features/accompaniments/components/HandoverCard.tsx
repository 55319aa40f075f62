import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Accompaniment } from '@sentiers/shared/accompaniments/schema.ts';
import HandshakeIcon from 'lucide-react/icons/handshake';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { api } from '../../../lib/api/api.ts';
import { useAccompanimentChange } from '../hooks/use-accompaniment.ts';

/** A handover that waits for the organisation's answer; until then, who proposed it may take it back. */
export function HandoverCard({ accompaniment }: { accompaniment: Accompaniment }) {
  const { t } = useTranslation('accompaniments');
  const notify = useNotice();
  const { id: accompanimentId, handover, abilities } = accompaniment;
  const answer = useAccompanimentChange(
    accompanimentId,
    (said: { handoverId: string; answer: 'yes' | 'no' }) =>
      api.accompaniments.answerHandover({ accompanimentId, ...said }),
  );
  const withdraw = useAccompanimentChange(accompanimentId, (handoverId: string) =>
    api.accompaniments.withdrawHandover({ accompanimentId, handoverId }),
  );
  if (!handover) return null;
  const say = (said: 'yes' | 'no') =>
    answer.mutate(
      { handoverId: handover.id, answer: said },
      {
        onSuccess: () => notify({ text: t(said === 'yes' ? 'handover.accepted' : 'handover.refused') }),
        onError: () => notify({ text: t('failed') }),
      },
    );
  const takeBack = () =>
    withdraw.mutate(handover.id, {
      onSuccess: () => notify({ text: t('handover.withdrawn') }),
      onError: () => notify({ text: t('failed') }),
    });
  return (
    <Place aria-labelledby="handover">
      <Callout tone={abilities.answerHandover ? 'now' : 'waiting'} icon={HandshakeIcon}>
        <h2 id="handover">{t('handover.title')}</h2>
        <p>
          {t('handover.waiting', { by: handover.by.name, to: handover.to.name })}{' '}
          {t(`handover.reads.${handover.notebook}`)}
        </p>
        <blockquote>{handover.words}</blockquote>
        {abilities.answerHandover ? (
          <Buttons>
            <Button variant="contained" disabled={answer.isPending} onClick={() => say('yes')}>
              {t('handover.yes')}
            </Button>
            <Button disabled={answer.isPending} onClick={() => say('no')}>
              {t('handover.no')}
            </Button>
          </Buttons>
        ) : (
          <p>{t('handover.waitingYes')}</p>
        )}
        {abilities.withdrawHandover && (
          <Button disabled={withdraw.isPending} onClick={takeBack}>
            {t('handover.withdraw')}
          </Button>
        )}
      </Callout>
    </Place>
  );
}

const Place = styled('section')(({ theme }) => ({
  marginTop: theme.spacing(5),
  '& h2': { margin: 0, font: 'inherit', fontWeight: 700 },
  '& p, & blockquote': { color: theme.vars.palette.text.primary },
  '& blockquote': { margin: theme.spacing(2, 0), whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
}));

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
