import Button from '@mui/material/Button';
import type { MentoringForm } from '@sentiers/shared/mentoring/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { v7 as newId } from 'uuid';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Buttons, Fields, Quiet } from '../../../components/doors/door-parts.ts';
import { ThemeChips } from '../../../components/doors/ThemeChips.tsx';
import { useKeptState } from '../../../components/doors/use-kept-state.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PlaceFinder } from '../../../components/places/PlaceFinder.tsx';
import type { ChosenPlace } from '../../../components/places/use-found-places.ts';
import { TextArea, TextInput } from '../../../components/TextInput.tsx';
import { api, queries } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';

interface RequestForm {
  clientId: string;
  form: MentoringForm;
  topics: string;
  themes: string[];
  place: ChosenPlace | null;
  words: string;
}

/** Asks for a mentor, for twenty minutes or some months; kept by the device until it is sent. */
export function RequestEditor({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('mentoring');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { written, change, forget } = useKeptState<RequestForm>(`mentoring-request-${cohortId}`, () => ({
    ...{ clientId: newId(), form: 'call', topics: '', themes: [], place: null, words: '' },
  }));
  const [tried, setTried] = useState(false);
  const ask = useMutation({
    mutationFn: ({ clientId, place, ...request }: RequestForm) =>
      api.mentoring.ask({
        ...{ cohortId, clientId, request: { ...request, territoryCode: place?.code ?? null } },
      }),
    onSuccess: async () => {
      forget();
      await cache.invalidateQueries({ queryKey: queries.mentoring.key() });
      await navigate(paths.mentoring);
    },
  });
  const failure = useErrorWords(ask.error);
  const isMissing = written.topics.trim().length < 3;
  return (
    <Fields
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing && !ask.isPending) ask.mutate(written);
      }}
    >
      <ChoiceField
        legend={t('request.form')}
        choices={(['call', 'months'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
        value={written.form}
        onChange={(form) => change({ form })}
        hint={t(`formHint.${written.form}`)}
      />
      <FormField
        label={t('request.topics')}
        hint={t('request.topicsHint')}
        error={tried && isMissing ? t('request.missing') : failure.field('topics')}
      >
        {(control) => (
          <TextInput
            {...control}
            maxLength={240}
            value={written.topics}
            onChange={({ target }) => change({ topics: target.value })}
          />
        )}
      </FormField>
      <ThemeChips
        label={t('themes')}
        most={8}
        chosen={written.themes}
        onChange={(themes) => change({ themes })}
      />
      <FormField label={t('request.place')} optional error={failure.field('territoryCode')}>
        {(control) => (
          <PlaceFinder
            control={control}
            most={1}
            chosen={written.place ? [written.place] : []}
            onChange={([place = null]) => change({ place })}
          />
        )}
      </FormField>
      <FormField
        label={t('request.words')}
        hint={t('request.wordsHint')}
        optional
        error={failure.field('words')}
      >
        {(control) => (
          <TextArea
            {...control}
            maxLength={1_000}
            value={written.words}
            onChange={({ target }) => change({ words: target.value })}
          />
        )}
      </FormField>
      <Quiet>{t('request.reads')}</Quiet>
      <FormAlert>{failure.whole}</FormAlert>
      <Buttons>
        <Button type="submit" variant="contained" disabled={ask.isPending}>
          {t('request.submit')}
        </Button>
        <LinkButton to={paths.mentoring}>{t('leave')}</LinkButton>
      </Buttons>
    </Fields>
  );
}
