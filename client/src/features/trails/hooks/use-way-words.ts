import type { Trail } from '@sentiers/shared/trail/schema.ts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.ts';
import { placeNames } from '../logic/words.ts';

/** « de Orne vers Loire »: from where to where, as far as it is told. Empty where nothing is. */
export function useWayWords(): (way: Pick<Trail, 'from' | 'to'>) => string {
  const { t } = useTranslation('trails');
  const language = useLanguage();
  return ({ from, to }) => {
    const [here, there] = [placeNames(from, language), placeNames(to, language)];
    if (here && there) return t('way.fromTo', { from: here, to: there });
    if (there) return t('way.towards', { to: there });
    return here ? t('way.since', { from: here }) : '';
  };
}
