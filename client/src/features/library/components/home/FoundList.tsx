import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/EmptyState.tsx';
import { ErrorState } from '../../../../components/ErrorState.tsx';
import { LinkButton } from '../../../../components/LinkButton.tsx';
import { paths } from '../../../../lib/paths.ts';
import { useIsOnline } from '../../../../lib/use-is-online.ts';
import type { useFound } from '../../hooks/use-library.ts';
import type { Choose } from '../../hooks/use-library-choices.ts';
import { countChosen, type LibraryChoices, nothingChosen, widerThan } from '../../logic/library-address.ts';
import { CardsSkeleton } from './CardsSkeleton.tsx';
import { ExperienceCard } from './ExperienceCard.tsx';

interface FoundListProps {
  found: ReturnType<typeof useFound>;
  choices: LibraryChoices;
  choose: Choose;
  mayWrite: boolean;
}

/** What was found, a page at a time; or why there is nothing, and what to do about it. */
export function FoundList({ found, choices, choose, mayWrite }: FoundListProps) {
  const { t } = useTranslation('library');
  const isOnline = useIsOnline();
  if (found.isPending && !found.isPaused) return <CardsSkeleton />;
  if (!found.data) {
    return (
      <ErrorState title={t('failedTitle')} retry={{ label: t('retry'), onClick: () => void found.refetch() }}>
        {t(isOnline ? 'failed' : 'offline')}
      </ErrorState>
    );
  }
  const items = found.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    if (countChosen(choices) > 0 || choices.q !== '') return <NothingMatches {...{ choices, choose }} />;
    return (
      <EmptyState
        title={t('emptyTitle')}
        action={
          mayWrite && (
            <LinkButton variant="contained" to={paths.newExperience}>
              {t('write')}
            </LinkButton>
          )
        }
      >
        {t('empty')}
      </EmptyState>
    );
  }
  return (
    <>
      <div aria-busy={found.isPlaceholderData || undefined}>
        {items.map((card) => (
          <ExperienceCard key={card.id} card={card} rank={3} />
        ))}
      </div>
      {found.hasNextPage && (
        <More>
          <Button onClick={() => void found.fetchNextPage()} disabled={found.isFetchingNextPage}>
            {t('more')}
          </Button>
        </More>
      )}
    </>
  );
}

/** Says what could be widened, the nearest first. */
function NothingMatches({ choices, choose }: { choices: LibraryChoices; choose: Choose }) {
  const { t } = useTranslation('library');
  const wider = widerThan(choices);
  return (
    <EmptyState
      title={t('nothingTitle')}
      action={
        <Ways>
          {wider && (
            <Button variant="contained" onClick={() => choose({ ...choices, near: wider })}>
              {t(`nothing.widen.${wider}`)}
            </Button>
          )}
          {choices.q !== '' && (
            <Button onClick={() => choose({ ...choices, q: '' })}>{t('nothing.withoutWords')}</Button>
          )}
          {countChosen(choices) > 0 && (
            <Button onClick={() => choose({ ...nothingChosen, q: choices.q })}>
              {t('nothing.withoutFilters')}
            </Button>
          )}
        </Ways>
      }
    >
      {t('nothing.lede')}
    </EmptyState>
  );
}

const More = styled('div')(({ theme }) => ({ marginTop: theme.spacing(6) }));
const Ways = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'center',
  gap: theme.spacing(2),
}));
