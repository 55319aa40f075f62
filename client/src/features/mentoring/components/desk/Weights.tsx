import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Weights } from '@sentiers/shared/mentoring/schema.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Buttons, Quiet } from '../../../../components/doors/door-parts.ts';
import { weightWord } from '../../logic/weight-word.ts';

interface WeightsFieldsProps {
  weights: Weights;
  onChange: (weights: Weights) => void;
  /** Proposes pairs by these weights, saved first where they changed. */
  onPropose: () => void;
  busy: boolean;
}

const names = ['theme', 'territory', 'topics', 'step', 'load'] as const;

/** What counts in a match, and how much: each in figures and in a word. */
export function WeightsFields({ weights, onChange, onPropose, busy }: WeightsFieldsProps) {
  const { t } = useTranslation('mentoring');
  return (
    <>
      <Quiet>{t('desk.weightsLede')}</Quiet>
      {names.map((name) => (
        <Weight
          key={name}
          label={t(`weight.${name}`)}
          value={weights[name]}
          onChange={(value) => onChange({ ...weights, [name]: value })}
        />
      ))}
      <Buttons>
        <Button variant="contained" disabled={busy} onClick={onPropose}>
          {t('desk.propose')}
        </Button>
      </Buttons>
    </>
  );
}

interface WeightProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

function Weight({ label, value, onChange }: WeightProps) {
  const { t } = useTranslation('mentoring');
  const id = useId();
  const words = t(`weight.words.${weightWord(value)}`);
  return (
    <Line>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={10}
        step={1}
        value={value}
        aria-valuetext={t('weight.value', { value, words })}
        onChange={({ target }) => onChange(Number(target.value))}
      />
      <output htmlFor={id}>{t('weight.value', { value, words })}</output>
    </Line>
  );
}

const Line = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(10em, 1fr) minmax(100px, 180px) 9em',
  alignItems: 'center',
  gap: theme.spacing(1, 4),
  '& > input': {
    width: '100%',
    minHeight: 44,
    margin: 0,
    color: theme.vars.palette.text.primary,
    backgroundColor: 'transparent',
    accentColor: theme.vars.palette.primary.main,
  },
  '& > output': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0 },
}));
