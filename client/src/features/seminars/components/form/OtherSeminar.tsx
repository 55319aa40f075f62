import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import UsersIcon from 'lucide-react/icons/users';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../../components/Callout.tsx';
import { locales } from '../../../../i18n/languages.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import type { SeminarPart } from '../../logic/seminar-form.ts';

interface OtherSeminarProps {
  /** What they changed since this form was opened. */
  changed: readonly SeminarPart[];
  busy: boolean;
  onTheirs: () => void;
  onMine: () => void;
}

/** Another person corrected the seminar meanwhile: says what, and has one of the two versions chosen. */
export function OtherSeminar({ changed, busy, onTheirs, onMine }: OtherSeminarProps) {
  const { t } = useTranslation('seminar-form');
  const language = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const parts = new Intl.ListFormat(locales[language]).format(changed.map((part) => t(`parts.${part}`)));
  return (
    <Callout
      tone="waiting"
      icon={UsersIcon}
      action={
        <Choices>
          <Button size="small" disabled={busy} onClick={onTheirs}>
            {t('takeTheirs')}
          </Button>
          <Button size="small" disabled={busy} onClick={onMine}>
            {t('keepMine')}
          </Button>
        </Choices>
      }
    >
      <Title ref={title} tabIndex={-1}>
        {t('otherTitle')}
      </Title>
      {changed.length > 0 ? t('otherChanged', { parts }) : t('otherState')} {t('otherChoice')}
    </Callout>
  );
}

const Title = styled('h2')(({ theme }) => ({
  margin: 0,
  font: 'inherit',
  fontWeight: 700,
  outline: 'none',
  scrollMargin: theme.spacing(40, 0), // what one may do about it comes into sight with it
}));

const Choices = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  flexBasis: '100%',
  gap: theme.spacing(2),
}));
