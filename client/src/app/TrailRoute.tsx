import { PlaceSearch } from '../components/PlaceSearch.tsx';
import { OpenAccompaniment } from '../features/accompaniments/components/OpenAccompaniment.tsx';
import { TrailPage } from '../features/trails/pages/TrailPage.tsx';

/** A trail, with the search of places that the library has, and the way to say who accompanies its organisation. */
export function TrailRoute() {
  return (
    <TrailPage
      placeSearch={(props) => <PlaceSearch {...props} />}
      openAccompaniment={(trail) => <OpenAccompaniment trail={trail} />}
    />
  );
}
