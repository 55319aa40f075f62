import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { PublicWords } from '@sentiers/shared/public-face/schema.ts';
import UsersIcon from 'lucide-react/icons/users';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { CheckField } from '../../../components/CheckField.tsx';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { StickyFoot } from '../../../components/StickyFoot.tsx';
import { formatFull } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useWordsForm } from '../hooks/use-public-words.ts';
import { StepsField } from './StepsField.tsx';
import { WordsField } from './WordsField.tsx';

const lines = { name: 60, tagline: 160 } as const;
const texts = {
  cohortIntroduction: 2_000,
  incubatorsIntroduction: 2_000,
  webinarsIntroduction: 2_000,
  libraryIntroduction: 2_000,
  contactIntroduction: 2_000,
} as const;

/** All words of the public pages. What is written stays on the device until it is saved. */
export function WordsForm({ read }: { read: PublicWords }) {
  const { t } = useTranslation('public-words');
  const language = useLanguage();
  const notify = useNotice();
  const form = useWordsForm(read);
  const { words, change, met, saving, failure } = form;
  const toSettle = Object.keys(form.theirs).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (saving.isPending || toSettle > 0) return;
    saving.mutate(undefined, { onSuccess: () => notify({ text: t('saved') }) });
  };
  return (
    <Form noValidate onSubmit={submit}>
      {met && (
        <Callout tone="waiting" icon={UsersIcon} live>
          {t('conflict.met', { name: met.by.name, when: formatFull(met.at, language) })}{' '}
          {t(toSettle > 0 ? 'conflict.settle' : 'conflict.joined')}
        </Callout>
      )}
      {(['name', 'tagline'] as const).map((field) => (
        <WordsField key={field} field={field} most={lines[field]} line form={form} />
      ))}
      <WordsField field="presentation" most={6_000} form={form} />
      <StepsField form={form} />
      {(Object.keys(texts) as (keyof typeof texts)[]).map((field) => (
        <WordsField key={field} field={field} most={texts[field]} form={form} />
      ))}
      <CheckField
        label={t('field.takesInterest')}
        hint={t('hint.takesInterest')}
        checked={words.takesInterest}
        onChange={({ target }) => change({ takesInterest: target.checked })}
      />
      <WordsField field="legalNotice" most={4_000} form={form} />
      <FormAlert>{failure.whole}</FormAlert>
      <StickyFoot>
        <Button
          type="submit"
          variant="contained"
          disabled={saving.isPending || !form.isChanged || toSettle > 0}
        >
          {saving.isPending ? t('saving') : t('save')}
        </Button>
        {read.changed && (
          <small>
            {t('changed', { name: read.changed.by.name, when: formatFull(read.changed.at, language) })}
          </small>
        )}
      </StickyFoot>
    </Form>
  );
}

const Form = styled('form')(({ theme }) => ({ display: 'grid', gap: theme.spacing(7) }));
