import { styled } from '@mui/material/styles';
import CircleAlertIcon from 'lucide-react/icons/circle-alert';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';

/** What a field's control must carry; spread it on a `TextInput`. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
  'aria-required': boolean | undefined;
}

interface FormFieldProps {
  label: string;
  /** Said before one writes: a format, who will read it. */
  hint?: ReactNode;
  /** A sentence that names the field and says what to do; null when all is well. */
  error?: string | null | undefined;
  /** Most fields are asked for; those that are not say so. */
  optional?: boolean;
  children: (control: ControlProps) => ReactNode;
}

/** A label, its control, and what is wrong with it; all tied together for screen readers. */
export function FormField({ label, hint, error, optional = false, children }: FormFieldProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <Field>
      <Label htmlFor={id}>
        {label} {optional && <Optional>{t('form.optional')}</Optional>}
      </Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': optional ? undefined : true,
      })}
      {error && (
        <Problem id={`${id}-error`} role="alert">
          <Icon of={CircleAlertIcon} size={16} />
          <span>{error}</span>
        </Problem>
      )}
    </Field>
  );
}

const Field = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(1.5) }));
const Label = styled('label')(({ theme }) => ({ ...theme.typography.subtitle2, fontSize: '1rem' }));
const Optional = styled('span')(({ theme }) => ({
  fontWeight: 400,
  color: theme.vars.palette.text.secondary,
}));
const Hint = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.vars.palette.text.secondary,
}));
const Problem = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  gap: theme.spacing(1.5),
  color: theme.vars.palette.now.onSoft,
  '& svg': { marginTop: 3 },
}));
