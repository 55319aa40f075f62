import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n/i18n.ts';
import { languageNames, languages } from '../i18n/languages.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { themeModes, useThemeMode } from '../theme/scheme.ts';
import { FilterRow } from './FilterRow.tsx';

/** Français or English, kept in this browser. */
export function LanguageChoice() {
  const { t } = useTranslation('common');
  const language = useLanguage();
  return (
    <FilterRow
      label={t('preferences.language')}
      value={language}
      onChange={(chosen) => void changeLanguage(chosen)}
      options={languages.map((value) => ({ value, label: languageNames[value] }))}
    />
  );
}

/** Paper, « veillée », or as the system says. */
export function ThemeChoice() {
  const { t } = useTranslation('common');
  const { mode, setMode } = useThemeMode();
  return (
    <FilterRow
      label={t('preferences.theme')}
      value={mode}
      onChange={setMode}
      options={themeModes.map((value) => ({ value, label: t(`preferences.themes.${value}`) }))}
    />
  );
}
