import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { focusRing, underFinger } from '../../../../theme/overrides/controls.ts';
import { sizes } from '../../../../theme/tokens.ts';
import type { SeminarForm } from '../../logic/seminar-form.ts';

const kinds = ['seminar', 'webinar'] as const;

interface KindChoiceProps {
  value: SeminarForm['kind'];
  onChange: (kind: SeminarForm['kind']) => void;
}

/** Whether one meets in a place or before a video, with what that brings. */
export function KindChoice({ value, onChange }: KindChoiceProps) {
  const { t } = useTranslation('seminar-form');
  const name = useId();
  return (
    <Choices>
      <legend>{t('kind')}</legend>
      <div>
        {kinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name={name} checked={kind === value} onChange={() => onChange(kind)} />
            <span>{t(`kinds.${kind}`)}</span>
          </label>
        ))}
      </div>
      <p>{t(`kindHint.${value}`)}</p>
    </Choices>
  );
}

const Choices = styled('fieldset')(({ theme }) => ({
  margin: 0,
  padding: 0,
  border: 0,
  '& > legend': { ...theme.typography.subtitle2, fontSize: '1rem', padding: theme.spacing(0, 0, 1.5) },
  '& > p': {
    ...theme.typography.caption,
    marginTop: theme.spacing(1.5),
    color: theme.vars.palette.text.secondary,
  },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
  '& label': { position: 'relative', display: 'inline-flex', cursor: 'pointer' },
  '& input': { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  '& span': {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: sizes.control,
    padding: theme.spacing(1, 4),
    border: `1px solid ${theme.vars.palette.control}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.vars.palette.background.paper,
    [underFinger]: { minHeight: sizes.touch },
  },
  '& input:checked + span': {
    fontWeight: 600,
    color: theme.vars.palette.primary.onSoft,
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.soft,
  },
  '& input:focus-visible + span': focusRing(theme),
}));
