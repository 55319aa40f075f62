import type { Preferences } from '@sentiers/shared/session/schema.ts';
import { useEffect } from 'react';
import { setLightMode } from '../components/light-mode.ts';
import { changeLanguage, currentLanguage } from '../i18n/i18n.ts';
import { useThemeMode } from '../theme/scheme.ts';

/** Makes this browser look and speak as the account wishes, on every device and whenever it is changed. */
export function useAccountPreferences({ locale, scheme, lightMode }: Preferences): void {
  const { setMode } = useThemeMode();
  useEffect(() => {
    if (currentLanguage() !== locale) void changeLanguage(locale);
  }, [locale]);
  useEffect(() => setMode(scheme), [scheme, setMode]);
  useEffect(() => setLightMode(lightMode), [lightMode]);
}
