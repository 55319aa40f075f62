import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { OwnProfile, Skill } from '@sentiers/shared/directory/schema.ts';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../components/CheckField.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { PlaceSearch } from '../../../components/PlaceSearch.tsx';
import { SelectInput } from '../../../components/SelectInput.tsx';
import { StickyFoot } from '../../../components/StickyFoot.tsx';
import { TextArea } from '../../../components/TextInput.tsx';
import { useAct } from '../../../components/use-act.ts';
import { offeredLanguages, useLanguageName } from '../hooks/use-language-name.ts';
import { useProfileForm } from '../hooks/use-own-profile.ts';
import { AvailabilityFields } from './AvailabilityFields.tsx';
import { ChosenChips } from './ChosenChips.tsx';
import { ProfileField } from './ProfileField.tsx';
import { SkillPicker } from './SkillPicker.tsx';

interface ProfileFormProps {
  own: OwnProfile;
  account: string;
  skills: readonly Skill[];
  themes: readonly { key: string; label: string }[];
}

/** What I bring, look for, know; each with who reads it. */
export function ProfileForm({ own, account, skills, themes }: ProfileFormProps) {
  const { t } = useTranslation('people');
  const written = useProfileForm(own, account);
  const { form, change, saving, isConflict, isChanged } = written;
  const words = useErrorWords(saving.error);
  const { act, busy } = useAct(t('profile.failed'));
  const known = [...skills, ...own.skills.filter(({ id }) => !skills.some((one) => one.id === id))];
  const fieldOf = (field: keyof typeof form.levels) => ({
    field,
    level: form.levels[field],
    onLevel: (level: (typeof form.levels)[typeof field]) =>
      change({ levels: { ...form.levels, [field]: level } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving.isPending) written.save();
  };
  return (
    <Form noValidate onSubmit={submit}>
      {(['offers', 'seeks'] as const).map((part) => (
        <ProfileField key={part} {...fieldOf(part)}>
          <SkillPicker
            label={t(`profile.${part}Skills`)}
            hint={t('profile.skillsHint')}
            skills={known}
            chosen={form[part].skillIds}
            onChange={(skillIds) => change({ [part]: { ...form[part], skillIds } })}
          />
          <FormField label={t('profile.ownWords')} optional error={words.field(part)}>
            {(control) => (
              <TextArea
                {...control}
                maxLength={1_000}
                value={form[part].words}
                onChange={({ target }) => change({ [part]: { ...form[part], words: target.value } })}
              />
            )}
          </FormField>
        </ProfileField>
      ))}
      <ProfileField {...fieldOf('territories')}>
        <ChosenChips
          label={t('profile.territories')}
          items={form.territories.map((code) => ({ value: code, label: written.places[code] ?? code }))}
          onRemove={(code) => change({ territories: form.territories.filter((one) => one !== code) })}
        />
        <PlaceSearch
          label={t('profile.addPlace')}
          hint={t('profile.placesHint')}
          optional
          error={words.field('territories')}
          onChoose={({ code, label }) => written.addPlace(code, label)}
        />
      </ProfileField>
      <ProfileField {...fieldOf('themes')}>
        <Checks>
          {themes.map(({ key: value, label }) => (
            <CheckField
              key={value}
              label={label}
              checked={form.themes.includes(value)}
              onChange={({ target }) =>
                change({
                  themes: target.checked
                    ? [...form.themes, value]
                    : form.themes.filter((one) => one !== value),
                })
              }
            />
          ))}
        </Checks>
      </ProfileField>
      <ProfileField {...fieldOf('languages')}>
        <Languages chosen={form.languages} onChange={(languages) => change({ languages })} />
      </ProfileField>
      <ProfileField {...fieldOf('availability')}>
        <AvailabilityFields
          availability={form.availability}
          onChange={(availability) => change({ availability })}
          errorOf={words.field}
        />
      </ProfileField>
      <StickyFoot>
        <FormAlert>{alertOf()}</FormAlert>
        {isConflict && (
          <>
            <Button disabled={busy} onClick={() => void act(written.saveOver)}>
              {t('profile.saveOver')}
            </Button>
            <Button variant="text" disabled={busy} onClick={() => void act(written.takeOther)}>
              {t('profile.takeOther')}
            </Button>
          </>
        )}
        <Button type="submit" variant="contained" disabled={saving.isPending || !isChanged}>
          {t('profile.save')}
        </Button>
        <span role="status">
          {isChanged ? t('profile.unsaved') : saving.isSuccess ? t('profile.saved') : ''}
        </span>
      </StickyFoot>
    </Form>
  );

  function alertOf() {
    if (isConflict) return t('profile.conflict');
    return saving.isError ? (words.whole ?? t('profile.toCorrect')) : null;
  }
}

function Languages({ chosen, onChange }: { chosen: readonly string[]; onChange: (codes: string[]) => void }) {
  const { t } = useTranslation('people');
  const languageName = useLanguageName();
  return (
    <>
      <ChosenChips
        label={t('profile.languages')}
        items={chosen.map((code) => ({ value: code, label: languageName(code) }))}
        onRemove={(code) => onChange(chosen.filter((one) => one !== code))}
      />
      <FormField label={t('profile.addLanguage')} optional>
        {(control) => (
          <SelectInput
            {...control}
            value=""
            onChange={({ target }) => target.value && onChange([...chosen, target.value])}
          >
            <option value="">{t('profile.chooseLanguage')}</option>
            {offeredLanguages
              .filter((code) => !chosen.includes(code))
              .map((code) => (
                <option key={code} value={code}>
                  {languageName(code)}
                </option>
              ))}
          </SelectInput>
        )}
      </FormField>
    </>
  );
}

const Form = styled('form')(({ theme }) => ({ display: 'grid', gap: theme.spacing(7) }));

const Checks = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
  columnGap: theme.spacing(4),
}));
