import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Commitment } from '@sentiers/shared/commitments/schema.ts';
import GoalIcon from 'lucide-react/icons/goal';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../../components/Icon.tsx';
import { fetchSoon, LatePart } from '../../../components/LatePart.tsx';
import { useNow } from '../../../components/use-now.ts';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { gluePunctuation } from '../../../i18n/glue-punctuation.ts';
import { loadMessages } from '../../../i18n/i18n.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { paths } from '../../../lib/paths.ts';
import { useOwnCommitments } from '../hooks/use-commitments.ts';
import { daysUntil, isDue } from '../logic/due.ts';

const loadCheckIn = async () => {
  const [{ CheckIn }] = await Promise.all([import('./CheckIn.tsx'), loadMessages(['commitments', 'errors'])]);
  return { default: CheckIn };
};
const CheckIn = lazy(loadCheckIn);
fetchSoon(loadCheckIn);

/** On the home page, the commitments of which one is asked how they go: answered in place. Its words are the home page's. */
export function DueCommitments() {
  const found = useOwnCommitments();
  const now = useNow();
  // What was answered here stays until the page is left, with the words that may be added.
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const due = (found.data?.items ?? []).filter((one) => answered.includes(one.id) || isDue(one, now));
  return due.map((commitment) => (
    <Due
      key={commitment.id}
      commitment={commitment}
      onNoted={() => setAnswered((before) => [...before, commitment.id])}
    />
  ));
}

function Due({ commitment, onNoted }: { commitment: Commitment; onNoted: () => void }) {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const { id, text, dueOn, seminar } = commitment;
  const days = daysUntil(dueOn, now);
  const which = days < 0 ? 'past' : days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'asked';
  return (
    <Line>
      <Mark>
        <Icon of={GoalIcon} />
      </Mark>
      <div>
        <h3>
          <Link to={paths.commitment(id)}>{t(`commitment.${which}`)}</Link>
        </h3>
        <p>{gluePunctuation(text)}</p>
        <small>
          {t('commitment.due', { date: formatCalendarDay(dueOn, language) })}
          {seminar && ` · ${t('commitment.at', { title: seminar.title })}`}
        </small>
      </div>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('commitment.act')}
      </Button>
      {open && (
        <Answer>
          <LatePart>
            <CheckIn commitment={commitment} onNoted={onNoted} />
          </LatePart>
        </Answer>
      )}
    </Line>
  );
}

const Line = styled('article')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  alignItems: 'start',
  gap: theme.spacing(3.5),
  padding: theme.spacing(4, 0),
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  overflowWrap: 'anywhere',
  '& h3': { fontFamily: theme.typography.fontFamily, fontSize: '1rem', fontWeight: 700, lineHeight: 1.4 },
  '& h3 > a': { color: 'inherit', textDecoration: 'none' },
  '& h3 > a:hover': { textDecoration: 'underline' },
  '& p': { margin: 0 },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  [theme.breakpoints.down('md')]: {
    gap: theme.spacing(3),
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    '& > button': { gridColumn: 2, justifySelf: 'start' },
  },
}));

const Mark = styled('span')(({ theme }) => ({
  display: 'grid',
  placeContent: 'center',
  width: 38,
  height: 38,
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  color: theme.vars.palette.now.main,
}));

const Answer = styled('div')({ gridColumn: '1 / -1' });
