import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import SmartphoneIcon from 'lucide-react/icons/smartphone';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/Icon.tsx';
import { formatBytes } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { queries } from '../../../lib/api/api.ts';
import { usePack } from '../hooks/use-pack.ts';
import { usePackWords } from '../hooks/use-pack-words.ts';
import type { Packs } from '../logic/packs.ts';
import { KeptPack } from './KeptPack.tsx';
import { PackProgress } from './PackProgress.tsx';

interface PackCardProps {
  packs: Packs;
  seminarId: string;
}

/** « Emporter le séminaire »: what it holds and weighs, then what is on this device of it. */
export function PackCard({ packs, seminarId }: PackCardProps) {
  const { t } = useTranslation('packs');
  const known = usePack(packs, seminarId);
  const { state } = known;
  const { problem, progress, wanted, kept } = state;
  return (
    <Card aria-labelledby="pack">
      <h2 id="pack">{t('title')}</h2>
      {kept && <KeptPack {...{ packs, seminarId, kept }} changes={progress ? null : known.changes} />}
      {!kept && !wanted && !progress && <Offer {...{ packs, seminarId, known }} />}
      {progress && <PackProgress progress={progress} onStop={() => void packs.stop(seminarId)} />}
      {!progress && wanted && (
        <>
          {problem === null && <p>{t('interrupted')}</p>}
          <Buttons>
            <Button variant="contained" onClick={() => void packs.take(seminarId)}>
              {t('goOn')}
            </Button>
            <Button onClick={() => void packs.giveUp(seminarId)}>{t('giveUp')}</Button>
          </Buttons>
        </>
      )}
      <Problem {...{ known }} />
    </Card>
  );
}

/** Before anything of it is here: what would be, and what it weighs. */
function Offer({ packs, seminarId, known: { now, failed } }: PackCardProps & { known: Known }) {
  const { t } = useTranslation('packs');
  const language = useLanguage();
  const cache = useQueryClient();
  const { contentsOf } = usePackWords();
  if (failed) {
    return (
      <>
        <p role="status">{t('notAsked')}</p>
        <Buttons>
          <Button onClick={() => void cache.invalidateQueries({ queryKey: queries.packs.key() })}>
            {t('retry')}
          </Button>
        </Buttons>
      </>
    );
  }
  return (
    <>
      <Lede>{now ? t('lede', { contents: contentsOf(now) }) : t('asking')}</Lede>
      <Buttons>
        <Button
          startIcon={<Icon of={SmartphoneIcon} />}
          disabled={!now}
          onClick={() => void packs.take(seminarId)}
        >
          {t('take', { size: now ? formatBytes(now.bytes, language) : '…' })}
        </Button>
      </Buttons>
    </>
  );
}

/** Why it is not whole, or not as it is now. */
function Problem({ known: { state, now } }: { known: Known }) {
  const { t } = useTranslation('packs');
  const language = useLanguage();
  const { problem, wanted } = state;
  if (problem === null) return null;
  const words = problem === 'network' && !wanted ? 'unreachable' : problem;
  const size = formatBytes(now?.bytes ?? 0, language);
  return <p role="alert">{t(`problem.${words}`, { size })}</p>;
}

type Known = ReturnType<typeof usePack>;

const Card = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(2),
  marginTop: theme.spacing(4),
  padding: theme.spacing(4, 5),
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.paper,
  '& h2': theme.typography.h4,
  '& p': { margin: 0, textWrap: 'pretty' },
  '& > p[role="alert"]': { color: theme.vars.palette.waiting.main },
}));

const Lede = styled('p')(({ theme }) => ({
  minHeight: '3.1em', // as many lines as what it holds takes, once weighed
  [theme.breakpoints.down('sm')]: { minHeight: '4.65em' },
}));

const Buttons = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  margin: theme.spacing(1, 0),
}));
