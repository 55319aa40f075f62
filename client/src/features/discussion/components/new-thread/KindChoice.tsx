import { styled } from '@mui/material/styles';
import type { OpenedThreadKind } from '@sentiers/shared/threads/schema.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { focusRing, underFinger } from '../../../../theme/overrides/controls.ts';
import { sizes } from '../../../../theme/tokens.ts';

interface KindChoiceProps {
  kinds: readonly OpenedThreadKind[];
  value: OpenedThreadKind;
  onChange: (kind: OpenedThreadKind) => void;
}

/** What a new thread is, with what each kind brings. */
export function KindChoice({ kinds, value, onChange }: KindChoiceProps) {
  const { t } = useTranslation('discussion');
  const name = useId();
  return (
    <Choices>
      <legend>{t('newThread.kind')}</legend>
      <Row>
        {kinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name={name} checked={kind === value} onChange={() => onChange(kind)} />
            <span>{t(`newThread.kinds.${kind}`)}</span>
          </label>
        ))}
      </Row>
      <p>{t(`newThread.kindHint.${value}`)}</p>
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
    // One kind says it in a line, another in two: what is under them stays where it is.
    [theme.breakpoints.down('md')]: { minHeight: '2lh' },
  },
}));

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(2),
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
