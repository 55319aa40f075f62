import { useTranslation } from 'react-i18next';
import { fromLocalField } from '../../../../components/moments.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { zoneName } from '../../../../i18n/zone-name.ts';
import type { SeminarForm } from '../../logic/seminar-form.ts';
import { Pair, type Says, Section } from './form-parts.ts';
import { WordsField } from './WordsField.tsx';

interface FieldsProps {
  form: SeminarForm;
  onChange: (changed: Partial<SeminarForm>) => void;
  says: Says;
}

/** From when to when, and where one goes or looks. */
export function WhenAndWhere({ form, onChange, says }: FieldsProps) {
  const { t } = useTranslation('seminar-form');
  const language = useLanguage();
  const at = fromLocalField(form.startsAt) ?? new Date();
  return (
    <Section aria-labelledby="seminar-when">
      <h2 id="seminar-when">{t('whenAndWhere')}</h2>
      <p>{t('zone', { zone: zoneName(at.toISOString(), language) })}</p>
      <Pair>
        <WordsField
          label={t('startsAt')}
          type="datetime-local"
          error={says('startsAt')}
          value={form.startsAt}
          onChange={(startsAt) => onChange({ startsAt })}
        />
        <WordsField
          label={t('endsAt')}
          type="datetime-local"
          error={says('endsAt')}
          value={form.endsAt}
          onChange={(endsAt) => onChange({ endsAt })}
        />
      </Pair>
      <WordsField
        label={t('address')}
        hint={t('addressHint')}
        optional
        maxLength={400}
        error={says('place', 'address')}
        value={form.address}
        onChange={(address) => onChange({ address })}
      />
      <WordsField
        label={t('videoAddress')}
        hint={t('videoAddressHint')}
        optional
        type="url"
        inputMode="url"
        maxLength={600}
        error={says('place', 'videoAddress')}
        value={form.videoAddress}
        onChange={(videoAddress) => onChange({ videoAddress })}
      />
    </Section>
  );
}

/** How many may come, and until when they say so. */
export function Registrations({ form, onChange, says }: FieldsProps) {
  const { t } = useTranslation('seminar-form');
  return (
    <Section aria-labelledby="seminar-registrations">
      <h2 id="seminar-registrations">{t('registrations')}</h2>
      <Pair>
        <WordsField
          label={t('limit')}
          hint={t('limitHint')}
          optional
          inputMode="numeric"
          maxLength={6}
          error={says('registration', 'limit')}
          value={form.limit}
          onChange={(limit) => onChange({ limit })}
        />
        <WordsField
          label={t('closesAt')}
          hint={t('closesAtHint')}
          optional
          type="datetime-local"
          error={says('registration', 'closesAt')}
          value={form.closesAt}
          onChange={(closesAt) => onChange({ closesAt })}
        />
      </Pair>
    </Section>
  );
}
