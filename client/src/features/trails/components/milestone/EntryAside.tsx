import { styled } from '@mui/material/styles';
import type { MilestoneEntry, MilestoneState, TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import { useTranslation } from 'react-i18next';
import { AsideSection } from '../../../../components/AsideSection.tsx';
import { ChoiceField } from '../../../../components/ChoiceField.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { LevelField } from '../../../../components/journey/LevelField.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import { formatWhen } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';

const states: readonly MilestoneState[] = ['ahead', 'under-way', 'reached'];

interface EntryAsideProps {
  entry: MilestoneEntry;
  at: TrailMilestone;
  /** Of the organisation itself: only they may keep it to themselves. */
  isOwn: boolean;
  change: (changed: (entry: MilestoneEntry) => MilestoneEntry) => void;
}

/** Beside what is written: where one stands, until when, who reads it, who changed it last. */
export function EntryAside({ entry, at, isOwn, change }: EntryAsideProps) {
  const { t } = useTranslation('trails');
  const { t: journey } = useTranslation('journey');
  const language = useLanguage();
  const set = (values: Partial<MilestoneEntry>) => change((before) => ({ ...before, ...values }));
  return (
    <Fields>
      <ChoiceField
        legend={t(isOwn ? 'milestone.state' : 'milestone.stateOf')}
        choices={states.map((value) => ({ value, label: journey(`state.${value}`) }))}
        value={entry.state}
        onChange={(state) => set({ state })}
        hint={isOwn ? t(`milestone.stateHint.${entry.state}`) : ''}
      />
      <FormField label={t('milestone.due')} hint={t('milestone.dueHint')} optional>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            value={entry.dueOn ?? ''}
            onChange={({ target }) => set({ dueOn: target.value || null })}
          />
        )}
      </FormField>
      <LevelField
        levels={isOwn ? ['mine', 'incubator', 'cohort'] : ['incubator', 'cohort']}
        value={entry.level}
        onChange={(level) => set({ level })}
      />
      {at.changedBy && at.changedAt && (
        <AsideSection>
          <p>
            {t('milestone.changed', { name: at.changedBy.name, when: formatWhen(at.changedAt, language) })}
          </p>
        </AsideSection>
      )}
    </Fields>
  );
}

const Fields = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(6) }));
