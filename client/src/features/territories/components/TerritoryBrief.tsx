import type { TerritoryPage } from '@sentiers/shared/territories/schema.ts';
import { useTranslation } from 'react-i18next';
import { AsideSection } from '../../../components/AsideSection.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../components/Skeletons.tsx';
import { paths } from '../../../lib/paths.ts';
import { useTerritory } from '../hooks/use-territory.ts';
import { TerritoryHead } from './TerritoryHead.tsx';
import { Doors, Organisations, Titles } from './TerritoryParts.tsx';

/** How many of each part stand beside the map. */
const MOST = 4;

/** A territory in short, beside the map. */
export function TerritoryBrief({ code }: { code: string }) {
  const { t } = useTranslation('territories');
  const territory = useTerritory(code);
  if (territory.data) return <Brief page={territory.data} />;
  if (territory.isError || territory.isPaused) {
    return (
      <QuietFailure retry={{ label: t('retry'), onClick: () => void territory.refetch() }}>
        {t('territory.unread')}
      </QuietFailure>
    );
  }
  return <LinesSkeleton count={4} />;
}

function Brief({ page }: { page: TerritoryPage }) {
  const { t } = useTranslation('territories');
  const toRead = [
    ...page.experiences.slice(0, MOST).map(({ id, title }) => ({ to: paths.experience(id), title })),
    ...page.off.slice(0, 1).map(() => ({
      to: `${paths.territory(page.code)}#off`,
      title: t('territory.offOf', { name: page.label }),
    })),
  ];
  return (
    <>
      <AsideSection>
        <TerritoryHead page={page} rank={2} />
      </AsideSection>
      <AsideSection aria-labelledby="doors">
        <h2 id="doors">{t('territory.doors')}</h2>
        <Doors page={page} most={MOST} />
      </AsideSection>
      <AsideSection aria-labelledby="goes-to">
        <h2 id="goes-to">{t('territory.goesTo')}</h2>
        <Organisations items={page.goesTo.slice(0, MOST)} none={t('territory.nobodyGoes')} />
      </AsideSection>
      {page.comesFrom.length > 0 && (
        <AsideSection aria-labelledby="comes-from">
          <h2 id="comes-from">{t('territory.comesFrom')}</h2>
          <Organisations items={page.comesFrom.slice(0, MOST)} none="" />
        </AsideSection>
      )}
      <AsideSection aria-labelledby="to-read">
        <h2 id="to-read">{t('territory.read')}</h2>
        <Titles items={toRead} none={t('territory.noExperiences')} />
      </AsideSection>
      <AsideSection>
        <LinkButton to={paths.territory(page.code)}>{t('territory.page')}</LinkButton>
      </AsideSection>
    </>
  );
}
