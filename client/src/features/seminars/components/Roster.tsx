import Button from '@mui/material/Button';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { Seminar } from '@sentiers/shared/seminars/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsideSection } from '../../../components/AsideSection.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { PeopleList } from '../../../components/PeopleList.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { PeopleSkeleton } from '../../../components/Skeletons.tsx';
import { useNow } from '../../../components/use-now.ts';
import { queries } from '../../../lib/api/api.ts';

/** Only those who prepare it have it. */
const RosterActions = lazy(async () => ({ default: (await import('./RosterActions.tsx')).RosterActions }));

/** How many people are shown before one asks for the others. */
const shown = 12;

/** Who comes, each a way to them; and who waits, with the list to take along, for who prepares it. */
export function Roster({ seminar }: { seminar: Seminar }) {
  const { id: seminarId, state, endsAt, abilities } = seminar;
  const { t } = useTranslation('seminars');
  const now = useNow();
  const roster = useQuery(queries.seminars.roster.queryOptions({ input: { seminarId } }));
  if (roster.isPending) return <PeopleSkeleton count={4} />;
  if (!roster.data) {
    return (
      <QuietFailure retry={{ label: t('retry'), onClick: () => void roster.refetch() }}>
        {t('rosterFailed')}
      </QuietFailure>
    );
  }
  const { registered, waiting } = roster.data;
  const comes = state === 'announced' && now < Date.parse(endsAt);
  const title = t(comes ? 'roster' : 'registered');
  return (
    <>
      <People title={title} id="roster" people={registered} />
      {waiting !== null && waiting.length > 0 && (
        <People title={t('waitingList')} id="waiting-list" people={waiting} ranked />
      )}
      {abilities.manage && registered.length > 0 && (
        <LatePart>
          <RosterActions seminar={seminar} roster={roster.data} />
        </LatePart>
      )}
    </>
  );
}

interface PeopleProps {
  id: string;
  title: string;
  people: readonly PersonSummary[];
  ranked?: boolean;
}

function People({ id, title, people, ranked = false }: PeopleProps) {
  const { t } = useTranslation('seminars');
  const [all, setAll] = useState(false);
  return (
    <AsideSection aria-labelledby={id}>
      <h2 id={id}>{people.length > 0 ? `${title} (${people.length})` : title}</h2>
      {people.length === 0 && <p>{t('nobody')}</p>}
      <PeopleList people={all ? people : people.slice(0, shown)} ranked={ranked} />
      {!all && people.length > shown && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('everyone', { count: people.length })}
        </Button>
      )}
    </AsideSection>
  );
}
