import { styled } from '@mui/material/styles';
import type { ModelForm } from '@sentiers/shared/trail/milestones.ts';
import type { MilestoneEntry } from '@sentiers/shared/trail/schema.ts';
import { useTranslation } from 'react-i18next';
import { PageSection } from '../../../../components/PageBody.tsx';
import { formatCalendarDay } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';

interface ReadModelProps {
  forms: readonly ModelForm[];
  entry: MilestoneEntry;
}

/** The form that was chosen, what it asks, and who was met for it, for who reads. */
export function ReadModel({ forms, entry }: ReadModelProps) {
  const { t } = useTranslation('trails');
  const language = useLanguage();
  const chosen = forms.find(({ key }) => key === entry.form);
  return (
    <PageSection aria-labelledby="model">
      <h2 id="model">{t('model.title')}</h2>
      <p>
        <b>{chosen ? t('model.chosen', { label: chosen.label }) : t('model.none')}</b>
      </p>
      {chosen?.asks && <Quiet>{chosen.asks}</Quiet>}
      {entry.partners.length > 0 && <h3>{t('model.partners')}</h3>}
      <Partners>
        {entry.partners.map(({ name, note, metOn }) => (
          <li key={`${name}-${metOn}`}>
            <b>{name}</b>
            {metOn && ` · ${t('model.met', { date: formatCalendarDay(metOn, language) })}`}
            {note && <Quiet>{note}</Quiet>}
          </li>
        ))}
      </Partners>
    </PageSection>
  );
}

const Quiet = styled('p')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  whiteSpace: 'pre-line',
  overflowWrap: 'anywhere',
}));

const Partners = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  margin: theme.spacing(4, 0, 0),
  padding: 0,
  listStyle: 'none',
  '&:empty': { display: 'none' },
}));
