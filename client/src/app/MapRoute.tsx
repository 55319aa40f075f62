import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PlaceSearch } from '../components/PlaceSearch.tsx';
import { TerritoryBrief } from '../features/territories/components/TerritoryBrief.tsx';
import { TrailMapPage } from '../features/trail-map/pages/TrailMapPage.tsx';
import { paths } from '../lib/paths.ts';

/** The map of trails, with a territory's facts beside it. */
export function MapRoute() {
  const { t } = useTranslation('territories');
  const navigate = useNavigate();
  return (
    <TrailMapPage
      search={
        <PlaceSearch
          quiet
          label={t('search')}
          onChoose={({ code }) => void navigate(paths.territory(code))}
        />
      }
      territory={(code) => <TerritoryBrief key={code} code={code} />}
    />
  );
}
