import Button from '@mui/material/Button';
import type { MentoringRequest } from '@sentiers/shared/mentoring/schema.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Lines, Quiet, StateWord } from '../../../components/doors/door-parts.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { PageSection } from '../../../components/PageBody.tsx';
import { Time } from '../../../components/Time.tsx';
import { useAttempt } from '../../../components/use-attempt.ts';
import { api } from '../../../lib/api/api.ts';
import { paths } from '../../../lib/paths.ts';

interface RequestSectionProps {
  requests: readonly MentoringRequest[];
  /** Whether one may ask for another. */
  asks: boolean;
  reread: () => Promise<unknown>;
}

/** What I ask for. Whoever was asked and said no is known to nobody: a proposal that waits looks like a request that does. */
export function RequestSection({ requests, asks, reread }: RequestSectionProps) {
  const { t } = useTranslation('mentoring');
  const id = useId();
  const attempt = useAttempt({ reread, undone: '', failed: t('failed') });
  const ask = (
    <LinkButton to={paths.newMentoringRequest} variant="contained">
      {t('request.ask')}
    </LinkButton>
  );
  const shown = requests.filter(({ state }) => state !== 'withdrawn');
  if (shown.length === 0) {
    return (
      <EmptyState title={t('request.emptyTitle')} action={asks && ask}>
        {t('request.empty')}
      </EmptyState>
    );
  }
  return (
    <PageSection aria-labelledby={id}>
      <h2 id={id}>{t('request.title')}</h2>
      <Lines>
        {shown.map(({ id: requestId, topics, form, territory, state, askedAt }) => (
          <li key={requestId}>
            <h3>{topics}</h3>
            <div>
              <StateWord data-tone={state === 'matched' ? 'open' : 'quiet'}>
                {t(state === 'matched' ? 'request.matched' : 'request.waiting')}
              </StateWord>
            </div>
            <Quiet>
              {[t(`form.${form}`), territory?.label].filter(Boolean).join(' · ')} · <Time at={askedAt} />
            </Quiet>
            {state !== 'matched' && (
              <div>
                <Button
                  size="small"
                  onClick={() =>
                    void attempt(() => api.mentoring.withdraw({ requestId }), t('request.withdrawn'))
                  }
                >
                  {t('request.withdraw')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </Lines>
      {asks && ask}
    </PageSection>
  );
}
