import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { v7 as newId } from 'uuid';
import { Buttons, Fields } from '../../../components/doors/door-parts.ts';
import { useKeptState } from '../../../components/doors/use-kept-state.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import type { ChosenPlace } from '../../../components/places/use-found-places.ts';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';
import { useFieldProblems } from '../hooks/use-field-problems.ts';
import { useIntroductionChange } from '../hooks/use-introductions.ts';
import { emptyForm, inputOf } from '../logic/introduction-form.ts';
import { IntroductionFields } from './IntroductionFields.tsx';
import { WhoReads } from './WhoReads.tsx';

interface AskFormProps {
  /** Cohorts for which one may ask; at least one. */
  cohorts: readonly { id: string; name: string }[];
  place: ChosenPlace | null;
}

/** The form of a new request: kept by the device until it is sent, and sent once. */
export function AskForm({ cohorts, place }: AskFormProps) {
  const { t } = useTranslation('introductions');
  const navigate = useNavigate();
  const { written, change, forget } = useKeptState(`introduction-${place?.code ?? 'new'}`, () => ({
    ...emptyForm(place),
    ...{ clientId: newId(), cohortId: cohorts[0]?.id ?? '' },
  }));
  const ask = useIntroductionChange(({ clientId, cohortId, ...form }: typeof written) =>
    api.introductions.ask({ cohortId, clientId, introduction: inputOf(form) }),
  );
  const { whole, problem, check } = useFieldProblems(written, ask.error);
  const submit = () => {
    if (!check() || ask.isPending) return;
    ask.mutate(written, {
      onSuccess: ({ id }) => {
        forget();
        void navigate(paths.introduction(id), { replace: true });
      },
    });
  };
  return (
    <Fields
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {cohorts.length > 1 && (
        <FormField label={t('form.cohort')}>
          {(control) => (
            <SelectInput
              {...control}
              value={written.cohortId}
              onChange={({ target }) => change({ cohortId: target.value })}
            >
              {cohorts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectInput>
          )}
        </FormField>
      )}
      <IntroductionFields form={written} onChange={change} problem={problem} />
      <WhoReads />
      <FormAlert>{whole}</FormAlert>
      <Buttons>
        <Button type="submit" variant="contained" disabled={ask.isPending}>
          {t('form.submit')}
        </Button>
        <LinkButton to={paths.introductions}>{t('form.leave')}</LinkButton>
      </Buttons>
    </Fields>
  );
}
