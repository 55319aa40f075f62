import { styled } from '@mui/material/styles';
import type { Codev } from '@sentiers/shared/codev/schema.ts';
import { codevFactsOf, hasTurn, partIn } from '@sentiers/shared/codev/turns.ts';
import { useTranslation } from 'react-i18next';
import { Balise } from '../../../components/Balise.tsx';
import { formatDuration } from '../../../i18n/format.ts';
import { useSecondsLeft } from '../hooks/use-seconds-left.ts';
import { stages } from '../logic/stages.ts';

/** Where a session stands: its steps, the time that is left for everyone, and what I do now. */
export function StageHead({ codev, me }: { codev: Codev; me: string }) {
  const { t } = useTranslation('codev');
  const { stage, client, facilitator } = codev;
  const facts = codevFactsOf(codev);
  return (
    <Head>
      <ol aria-label={t('steps')}>
        {stages
          .filter((each) => each !== 'done')
          .map((each) => (
            <li key={each} aria-current={each === stage ? 'step' : undefined}>
              {each === stage && <Balise size={16} />}
              {t(`stage.${each}`)}
            </li>
          ))}
      </ol>
      <h2>{t(`stage.${stage}`)}</h2>
      <p>{t(`what.${stage}`, { client: client.name, facilitator: facilitator.name })}</p>
      {stage !== 'done' && (
        <>
          <Clock codev={codev} />
          <Mine role="status" data-listens={!hasTurn(facts, me) || undefined}>
            <b>{t(`part.${partIn(facts, me)}`)}</b> {t(hasTurn(facts, me) ? 'turn.mine' : 'turn.theirs')}
          </Mine>
        </>
      )}
    </Head>
  );
}

/** Read by a screen reader when one goes there, not each second. */
function Clock({ codev }: { codev: Codev }) {
  const { t } = useTranslation('codev');
  const left = useSecondsLeft(codev);
  if (left === null) return null;
  const time = formatDuration(Math.abs(left) * 1_000);
  return (
    <Time role="timer" data-over={left < 0 || undefined}>
      {t(left < 0 ? 'over' : 'left', { time })}
      {codev.endsAt === null && <small>{t('stopped')}</small>}
    </Time>
  );
}

const Head = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  '& ol': {
    ...theme.typography.caption,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 4),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    color: theme.vars.palette.text.secondary,
  },
  '& li': { display: 'inline-flex', alignItems: 'center', gap: theme.spacing(1.5) },
  '& li[aria-current]': { fontWeight: 700, color: theme.vars.palette.text.primary },
  '& h2': { ...theme.typography.h3, margin: 0 },
  '& p': { ...theme.typography.body1, margin: 0 },
}));

const Time = styled('div')(({ theme }) => ({
  ...theme.typography.h4,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: theme.spacing(2),
  fontVariantNumeric: 'tabular-nums',
  '&[data-over]': { color: theme.vars.palette.now.main },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.waiting.main },
}));

const Mine = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(2, 3),
  borderRadius: theme.shape.borderRadius,
  color: theme.vars.palette.primary.onSoft,
  backgroundColor: theme.vars.palette.primary.soft,
  '&[data-listens]': {
    color: theme.vars.palette.waiting.onSoft,
    backgroundColor: theme.vars.palette.waiting.soft,
  },
}));
