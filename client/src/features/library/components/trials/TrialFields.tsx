import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../../components/CheckField.tsx';
import { ChoiceField } from '../../../../components/ChoiceField.tsx';
import { FormField } from '../../../../components/FormField.tsx';
import { PlaceSearch } from '../../../../components/PlaceSearch.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { TextArea, TextInput } from '../../../../components/TextInput.tsx';
import { results, type TrialForm, trialLevels } from '../../logic/trial-form.ts';

interface TrialFieldsProps {
  form: TrialForm;
  onChange: (part: Partial<TrialForm>) => void;
  errorOf: (field: string) => string | null;
  /** One's own; null where one has none. */
  organisation: string | null;
  organisationId: string | null;
}

/** What one says of a trial: where, what was changed, what came of it, or when one will know. */
export function TrialFields({ form, onChange, errorOf, organisation, organisationId }: TrialFieldsProps) {
  const { t } = useTranslation('experience');
  const area = (field: 'context' | 'adaptation' | 'outcome' | 'difficulty') => (
    <FormField
      label={t(`trials.part.${field}`)}
      hint={t(`trial.hint.${field}`)}
      error={errorOf(field)}
      optional={field !== 'context'}
    >
      {(control) => (
        <TextArea
          {...control}
          maxLength={2_000}
          value={form[field]}
          onChange={({ target }) => onChange({ [field]: target.value })}
        />
      )}
    </FormField>
  );
  const day = (field: 'startedOn' | 'reportOn') => (
    <FormField label={t(`trial.${field}`)} error={errorOf(field)}>
      {(control) => (
        <TextInput
          {...control}
          type="date"
          value={form[field]}
          min={field === 'reportOn' ? form.startedOn : undefined}
          onChange={({ target }) => onChange({ [field]: target.value })}
        />
      )}
    </FormField>
  );
  return (
    <Fields>
      {organisation && organisationId && (
        <CheckField
          label={t('trial.onBehalf', { organisation })}
          checked={form.organisationId !== null}
          onChange={({ target }) => onChange({ organisationId: target.checked ? organisationId : null })}
        />
      )}
      {form.place ? (
        <Chosen>
          <span>
            {t('trial.place')} <b>{form.place.label}</b>
          </span>
          <Button size="small" onClick={() => onChange({ place: null })}>
            {t('trial.otherPlace')}
          </Button>
        </Chosen>
      ) : (
        <PlaceSearch
          label={t('trial.territory')}
          error={errorOf('territoryCode')}
          optional
          onChoose={({ code, label }) => onChange({ place: { code, label } })}
        />
      )}
      {area('context')}
      {area('adaptation')}
      <ChoiceField
        legend={t('trials.result')}
        choices={results.map((value) => ({ value, label: t(`trial.result.${value}`) }))}
        value={form.result}
        onChange={(result) => onChange({ result })}
        hint={t(form.result === 'going' ? 'trial.going' : 'trial.told')}
      />
      {form.result !== 'going' && area('outcome')}
      {area('difficulty')}
      {day('startedOn')}
      {form.result === 'going' && day('reportOn')}
      <FormField label={t('trial.level')} hint={t('trial.levelHint')}>
        {(control) => (
          <SelectInput
            {...control}
            value={form.level}
            onChange={({ target }) => onChange({ level: target.value as TrialForm['level'] })}
          >
            {trialLevels.map((level) => (
              <option key={level} value={level}>
                {t(`trial.levels.${level}`)}
              </option>
            ))}
          </SelectInput>
        )}
      </FormField>
    </Fields>
  );
}

const Fields = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(5),
  paddingTop: theme.spacing(1),
  marginBottom: theme.spacing(3),
}));

const Chosen = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: theme.spacing(2),
}));
