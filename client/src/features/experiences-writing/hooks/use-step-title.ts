import { useTranslation } from 'react-i18next';
import type { Step } from '../logic/draft-steps.ts';
import type { PartContent } from '../logic/part-content.ts';

/** How a part is called: « Contexte », « Titre et chapeau », « Qui est nommé ». */
export function useStepTitle(): (step: Step, content?: PartContent) => string {
  const { t } = useTranslation('experience-writing');
  return ({ part, section }, content) => {
    if (part === 'head') return t('head.name');
    if (part === 'identity') return t('identity.name');
    const own = content?.of === 'section' ? content.title : null;
    return own ?? section?.title ?? '';
  };
}
