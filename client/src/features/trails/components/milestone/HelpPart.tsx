import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Suggestions } from '../../../../components/journey/Suggestions.tsx';
import { PageSection } from '../../../../components/PageBody.tsx';
import { queries } from '../../../../lib/api/api.ts';

interface HelpPartProps {
  organisationId: string;
  milestoneId: string;
}

/** Experiences and threads that match what was answered, each with why. */
export function HelpPart({ organisationId, milestoneId }: HelpPartProps) {
  const { t } = useTranslation('trails');
  const found = useQuery(queries.trails.suggestions.queryOptions({ input: { organisationId, milestoneId } }));
  return (
    <PageSection aria-labelledby="help">
      <h2 id="help">{t('milestone.help')}</h2>
      <Suggestions
        items={found.data?.items}
        failed={found.isError || found.isPaused}
        onRetry={() => void found.refetch()}
      />
    </PageSection>
  );
}
