import { useTranslation } from 'react-i18next';
import { ThemeChips } from '../../../components/doors/ThemeChips.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { PlaceFinder } from '../../../components/places/PlaceFinder.tsx';
import { TextArea, TextInput } from '../../../components/TextInput.tsx';
import type { OfferForm } from '../logic/offer-form.ts';
import { FormsChoice } from './FormsChoice.tsx';

interface OfferFieldsProps {
  form: OfferForm;
  onChange: (changed: Partial<OfferForm>) => void;
  problem: (name: string) => string | null;
}

/** The fields of an offer: how much, in which form, on what, where, and when not. */
export function OfferFields({ form, onChange, problem }: OfferFieldsProps) {
  const { t } = useTranslation('mentoring');
  return (
    <>
      <FormField label={t('offer.hours')} hint={t('offer.hoursHint')} error={problem('hoursPerQuarter')}>
        {(control) => (
          <TextInput
            {...control}
            inputMode="decimal"
            maxLength={5}
            value={form.hours}
            onChange={({ target }) => onChange({ hours: target.value })}
          />
        )}
      </FormField>
      <FormsChoice chosen={form.forms} onChange={(forms) => onChange({ forms })} />
      <FormField label={t('offer.topics')} hint={t('offer.topicsHint')} optional error={problem('topics')}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={240}
            value={form.topics}
            onChange={({ target }) => onChange({ topics: target.value })}
          />
        )}
      </FormField>
      <ThemeChips
        label={t('themes')}
        most={20}
        chosen={form.themes}
        onChange={(themes) => onChange({ themes })}
      />
      <FormField label={t('offer.places')} optional error={problem('territories')}>
        {(control) => (
          <PlaceFinder
            control={control}
            most={20}
            chosen={form.places}
            onChange={(places) => onChange({ places })}
          />
        )}
      </FormField>
      <FormField
        label={t('offer.pausedUntil')}
        hint={t('offer.pausedHint')}
        optional
        error={problem('pausedUntil')}
      >
        {(control) => (
          <TextInput
            {...control}
            type="date"
            value={form.pausedUntil ?? ''}
            onChange={({ target }) => onChange({ pausedUntil: target.value || null })}
          />
        )}
      </FormField>
      <FormField label={t('offer.words')} optional error={problem('words')}>
        {(control) => (
          <TextArea
            {...control}
            maxLength={1_000}
            value={form.words}
            onChange={({ target }) => onChange({ words: target.value })}
          />
        )}
      </FormField>
    </>
  );
}
