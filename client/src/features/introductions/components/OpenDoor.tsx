import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import { useTranslation } from 'react-i18next';
import { Buttons, Card, Quiet, Written } from '../../../components/doors/door-parts.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { paths } from '../../../lib/paths.ts';

/** Who said yes, with their words and how they are reached. */
export function OpenDoor({ introduction: { met, conversationId } }: { introduction: Introduction }) {
  const { t } = useTranslation('introductions');
  if (!met && !conversationId) return null;
  return (
    <Card aria-labelledby="open-door">
      <h2 id="open-door">{met ? t('open.with', { name: met.name }) : t('open.title')}</h2>
      {met?.role && <Quiet>{met.role}</Quiet>}
      {met?.words && <Written>{t('open.words', { words: met.words })}</Written>}
      {met?.email && (
        <p>
          {t('open.email')} <a href={`mailto:${met.email}`}>{met.email}</a>
        </p>
      )}
      {conversationId && (
        <Buttons>
          <LinkButton to={paths.direct(conversationId)} variant="contained">
            {t('open.conversation')}
          </LinkButton>
        </Buttons>
      )}
    </Card>
  );
}
