import { styled } from '@mui/material/styles';
import type { Preferences } from '@sentiers/shared/session/schema.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../components/CheckField.tsx';
import { useErrorWords } from '../../../components/error-words.ts';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { setLightMode } from '../../../components/light-mode.ts';
import { changeLanguage } from '../../../i18n/i18n.ts';
import { languageNames, languages } from '../../../i18n/languages.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { themeModes, useThemeMode } from '../../../theme/scheme.ts';
import { AccountSection } from './AccountSection.tsx';

const ticks = ['enterSends', 'presenceHidden', 'lightMode'] as const;

/** How one likes things: kept with the account, so that every device knows. */
export function PreferencesSection({ preferences }: { preferences: Preferences }) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation('common');
  const { setMode } = useThemeMode();
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (changed: Partial<Preferences>) => api.me.updatePreferences(changed),
    onSuccess: (me) => queryClient.setQueryData(queries.me.get.queryKey({ input: {} }), me),
  });
  const words = useErrorWords(save.error);
  const shown = { ...preferences, ...(save.isPending ? save.variables : {}) };
  const set = (changed: Partial<Preferences>) => {
    if (changed.locale) void changeLanguage(changed.locale);
    if (changed.scheme) setMode(changed.scheme);
    if (changed.lightMode !== undefined) setLightMode(changed.lightMode);
    save.mutate(changed);
  };
  return (
    <AccountSection title={t('preferences.title')}>
      <FormAlert>{words.whole}</FormAlert>
      <Choice>
        <span aria-hidden="true">{t('preferences.language')}</span>
        <FilterRow
          label={t('preferences.language')}
          value={shown.locale}
          onChange={(locale) => set({ locale })}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </Choice>
      <Choice>
        <span aria-hidden="true">{t('preferences.scheme')}</span>
        <FilterRow
          label={t('preferences.scheme')}
          value={shown.scheme}
          onChange={(scheme) => set({ scheme })}
          options={themeModes.map((value) => ({ value, label: common(`preferences.themes.${value}`) }))}
        />
      </Choice>
      {ticks.map((tick) => (
        <CheckField
          key={tick}
          label={t(`preferences.${tick}`)}
          hint={t(`preferences.${tick}Hint`)}
          checked={shown[tick]}
          onChange={(event) => set({ [tick]: event.target.checked })}
        />
      ))}
    </AccountSection>
  );
}

const Choice = styled('div')(({ theme }) => ({
  '& > span': { ...theme.typography.subtitle2, fontSize: '1rem' },
}));
