import { SheetList } from '../features/codev/components/SheetList.tsx';
import { DraftsPage } from '../features/discussion/pages/DraftsPage.tsx';

/** What one began to write, and what sessions left to be written. */
export function DraftsRoute() {
  return <DraftsPage others={<SheetList />} />;
}
