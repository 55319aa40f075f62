import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Milestone } from '@sentiers/shared/trail/milestones.ts';
import UsersIcon from 'lucide-react/icons/users';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../../components/Callout.tsx';
import { formatCalendarDay } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import type { EntryWriting } from '../../hooks/use-entry-writing.ts';
import { type EntryPart, partOf, questionOf } from '../../logic/entry.ts';
import { answerWords } from '../../logic/questions.ts';

interface ClashChoicesProps {
  milestone: Milestone;
  writing: EntryWriting;
}

/** What two people wrote differently at the same time, side by side, until one has chosen: nothing goes by itself. */
export function ClashChoices({ milestone, writing }: ClashChoicesProps) {
  const { t } = useTranslation('trails');
  const { entry, clashes } = writing.written;
  const title = useRef<HTMLHeadingElement>(null);
  const isShown = clashes.length > 0;
  useEffect(() => {
    if (isShown) title.current?.focus();
  }, [isShown]);
  const wordsOf = usePartWords(milestone);
  if (!isShown) return null;
  return (
    <Place>
      <Callout tone="waiting" icon={UsersIcon}>
        <h2 ref={title} tabIndex={-1}>
          {t('clash.title')}
        </h2>
        <p>{t('clash.lede')}</p>
        {clashes.map(({ part, theirs }) => {
          const name = wordsOf.name(part);
          const versions = { mine: partOf(entry, part), theirs };
          return (
            <section key={part} aria-label={name}>
              <h3>{name}</h3>
              <Versions>
                {(['mine', 'theirs'] as const).map((whose) => (
                  <div key={whose}>
                    <dt>{t(`clash.${whose}`)}</dt>
                    <dd>{wordsOf.value(part, versions[whose]) || t('clash.nothing')}</dd>
                  </div>
                ))}
              </Versions>
              <Choices>
                <Button size="small" onClick={() => writing.choose(part, 'mine')}>
                  {t('clash.keepMine')}
                </Button>
                <Button size="small" onClick={() => writing.choose(part, 'theirs')}>
                  {t('clash.keepTheirs')}
                </Button>
                {wordsOf.isWords(part) && (
                  <Button size="small" onClick={() => writing.choose(part, 'both')}>
                    {t('clash.keepBoth')}
                  </Button>
                )}
              </Choices>
            </section>
          );
        })}
      </Callout>
    </Place>
  );
}

/** A part of an entry, as it is named and read on the page. */
function usePartWords({ questions, forms }: Milestone) {
  const { t } = useTranslation('trails');
  const { t: journey } = useTranslation('journey');
  const language = useLanguage();
  const asked = (part: EntryPart) => questions.find(({ key }) => key === questionOf(part));
  return {
    name: (part: EntryPart) =>
      asked(part)?.text ?? t(`clash.part.${part as 'notes'}`, { defaultValue: questionOf(part) ?? part }),
    isWords: (part: EntryPart) => part === 'notes' || asked(part)?.choices.length === 0,
    value: (part: EntryPart, value: string | null): string => {
      if (value === null) return '';
      const question = asked(part);
      if (question) return answerWords(question, value);
      if (part === 'state') return journey(`state.${value as 'ahead'}`);
      if (part === 'level') return journey(`level.read.${value as 'mine'}`);
      if (part === 'dueOn') return formatCalendarDay(value, language);
      if (part === 'form') return forms.find(({ key }) => key === value)?.label ?? value;
      return value;
    },
  };
}

const Place = styled('div')(({ theme }) => ({
  marginTop: theme.spacing(5),
  '& h2': { margin: 0, font: 'inherit', fontWeight: 700, outline: 'none' },
  '& h3': { ...theme.typography.subtitle2, margin: 0, overflowWrap: 'anywhere' },
  '& section': { marginTop: theme.spacing(4) },
}));

const Versions = styled('dl')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
  gap: theme.spacing(2),
  margin: theme.spacing(2, 0),
  '& > div': {
    minWidth: 0,
    padding: theme.spacing(2, 3),
    borderRadius: theme.shape.borderRadius,
    color: theme.vars.palette.text.primary,
    backgroundColor: theme.vars.palette.background.paper,
  },
  '& dt': { ...theme.typography.caption, fontWeight: 600 },
  '& dd': {
    margin: 0,
    maxHeight: '40dvh',
    overflowY: 'auto',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
}));

const Choices = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) }));
