import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Trial } from '@sentiers/shared/trials/schema.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Balise, type BaliseTone } from '../../../../components/Balise.tsx';
import { formatCalendarDay } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { paths } from '../../../../lib/paths.ts';
import { OutcomeMark } from '../OutcomeMark.tsx';

const tones: Record<Trial['result'], BaliseTone> = {
  going: 'waiting',
  worked: 'done',
  mixed: 'knowledge',
  failed: 'ahead',
};
const told = ['context', 'adaptation', 'outcome', 'difficulty'] as const;

interface TrialEntryProps {
  trial: Trial;
  onEdit: () => void;
  onRemove: () => void;
}

/** A trial on the timeline: since when, who, where, what they changed and what came of it. */
export function TrialEntry({ trial, onEdit, onRemove }: TrialEntryProps) {
  const { t } = useTranslation('experience');
  const language = useLanguage();
  const { person, organisation, territory, result, startedOn, reportOn, abilities } = trial;
  return (
    <Entry>
      <Balise tone={tones[result]} size={22} />
      <div>
        <h3>
          {organisation ? (
            <Link to={paths.organisation(organisation.id)}>{organisation.name}</Link>
          ) : (
            <Link to={paths.person(person.id)}>{person.name}</Link>
          )}
          {territory && ` · ${territory.label}`}
        </h3>
        <p>
          <OutcomeMark result={result} />
          <small>
            {t('trials.from', { day: formatCalendarDay(startedOn, language) })}
            {organisation && ` · ${person.name}`}
            {result === 'going' &&
              reportOn &&
              ` · ${t('trials.reportOn', { day: formatCalendarDay(reportOn, language) })}`}
          </small>
        </p>
        <dl>
          {told
            .filter((part) => trial[part] !== '')
            .map((part) => (
              <div key={part}>
                <dt>{t(`trials.part.${part}`)}</dt>
                <dd>{trial[part]}</dd>
              </div>
            ))}
        </dl>
        {abilities.edit && (
          <Acts data-screen>
            <Button size="small" onClick={onEdit}>
              {result === 'going' ? t('trials.report') : t('trials.edit')}
            </Button>
            <Button size="small" variant="text" onClick={onRemove}>
              {t('trials.remove')}
            </Button>
          </Acts>
        )}
      </div>
    </Entry>
  );
}

const Entry = styled('li')(({ theme }) => ({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '22px minmax(0, 1fr)',
  gap: theme.spacing(4),
  paddingBottom: theme.spacing(6),
  overflowWrap: 'anywhere',
  // The dotted way from one to the next.
  '&:not(:last-of-type)::before': {
    content: '""',
    position: 'absolute',
    left: 10,
    top: 26,
    bottom: 2,
    borderLeft: `2px dotted ${theme.vars.palette.control}`,
  },
  '& h3': theme.typography.h4,
  '& h3 > a': { color: 'inherit' },
  '& p': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2.5),
    margin: theme.spacing(0.5, 0, 2),
  },
  '& small, & dt': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  '& dl': { display: 'grid', gap: theme.spacing(2), margin: 0 },
  '& dd': { margin: 0, whiteSpace: 'pre-line' },
}));

const Acts = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
  marginTop: theme.spacing(3),
}));
