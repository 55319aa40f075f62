import type { Qualifying } from '@sentiers/shared/introductions/schema.ts';
import LockIcon from 'lucide-react/icons/lock';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { Card, Lines, Quiet, Written } from '../../../components/doors/door-parts.ts';
import { Time } from '../../../components/Time.tsx';

/** Who was asked, what they answered in private, and the letters that came: only those who qualify read this. */
export function Approach({ qualifying }: { qualifying: Qualifying }) {
  const { t } = useTranslation('introductions');
  const { target, sentAt, remindedAt, answer, answeredAt, answerWords, letters, note } = qualifying;
  return (
    <Card aria-labelledby="approach">
      <h2 id="approach">{t('approach.title', { name: target?.name || t('approach.erased') })}</h2>
      <Quiet>
        {target?.role && `${target.role} · `}
        {sentAt && (
          <>
            {t('approach.sent')} <Time at={sentAt} />
          </>
        )}
        {remindedAt && (
          <>
            {' · '}
            {t('approach.reminded')} <Time at={remindedAt} />
          </>
        )}
      </Quiet>
      {note && <Written>{t('approach.note', { words: note })}</Written>}
      <div>
        <h3>{t(`approach.answer.${answer ?? 'none'}`)}</h3>
        {answeredAt && (
          <Quiet>
            <Time at={answeredAt} />
          </Quiet>
        )}
        {answerWords && <Written>{answerWords}</Written>}
      </div>
      {letters.length > 0 && (
        <div>
          <h3>{t('approach.letters')}</h3>
          <Lines>
            {letters.map(({ at, body }) => (
              <li key={at}>
                <Quiet>
                  <Time at={at} />
                </Quiet>
                <Written>{body}</Written>
              </li>
            ))}
          </Lines>
        </div>
      )}
      {answer !== 'yes' && (
        <Callout tone="knowledge" icon={LockIcon}>
          {t('approach.private')}
        </Callout>
      )}
    </Card>
  );
}
