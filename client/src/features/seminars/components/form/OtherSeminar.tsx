import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import UsersIcon from 'lucide-react/icons/users';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../../components/Callout.tsx';
import { formatWhen } from '../../../../i18n/format.ts';
import { locales } from '../../../../i18n/languages.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { useJournal } from '../../../../lib/journal/react.ts';
import type { SeminarPart } from '../../logic/seminar-form.ts';

interface OtherSeminarProps {
  /** Who it was, and when. */
  by: Seminar['changed'];
  /** What they changed since this form was opened. */
  changed: readonly SeminarPart[];
  busy: boolean;
  onTheirs: () => void;
  onMine: () => void;
}

/** Another person corrected the seminar meanwhile: says what, and has one of the two versions chosen. */
export function OtherSeminar({ by, changed, busy, onTheirs, onMine }: OtherSeminarProps) {
  const { t } = useTranslation('seminar-form');
  const language = useLanguage();
  const { account } = useJournal();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const parts = new Intl.ListFormat(locales[language]).format(changed.map((part) => t(`parts.${part}`)));
  const titleOf = () => {
    if (!by) return t('otherTitle');
    const when = formatWhen(by.at, language);
    return by.by.id === account ? t('ownTitle', { when }) : t('namedTitle', { name: by.by.name, when });
  };
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
        {titleOf()}
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
