import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import CheckCheckIcon from 'lucide-react/icons/check-check';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { FilterRow } from '../../../components/FilterRow.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { PaneBody } from '../../../components/PaneColumn.tsx';
import { NoticesSkeleton } from '../../../components/Skeletons.tsx';
import { useHandedFocus } from '../../../components/use-handed-focus.ts';
import { NoticeGroupSection } from '../components/NoticeGroupSection.tsx';
import { seenAt, useGroups } from '../hooks/use-groups.ts';
import { useInboxActs } from '../hooks/use-inbox-acts.ts';
import { useLineKeys } from '../hooks/use-line-keys.ts';

/** « Pour vous »: everything that concerns the person, thread by thread, each line with its reason. */
export function ForYouPage() {
  const { t } = useTranslation('inbox');
  const [parameters, setParameters] = useSearchParams();
  const open = parameters.get('lignes') !== 'tout';
  const groups = useGroups(open);
  const acts = useInboxActs();
  const list = useRef<HTMLDivElement>(null);
  const items = groups.data?.pages.flatMap((page) => page.items) ?? [];
  useLineKeys(list);
  const handFocusOn = useHandedFocus(list, items.flatMap(({ lines }) => lines.map(({ id }) => id)).join());
  const upTo = groups.data ? seenAt(groups.data) : '';
  const setAllDone = () => {
    acts.setAllDone(upTo);
    list.current?.focus();
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('lede')}
        actions={
          open &&
          items.length > 0 && (
            <Button startIcon={<Icon of={CheckCheckIcon} />} onClick={setAllDone}>
              {t('allDone')}
            </Button>
          )
        }
      >
        <FilterRow
          label={t('shown')}
          value={open ? 'open' : 'all'}
          onChange={(value) => setParameters(value === 'all' ? { lignes: 'tout' } : {}, { replace: true })}
          options={[
            { value: 'open', label: t('open') },
            { value: 'all', label: t('all') },
          ]}
        />
      </PageHeader>
      <PaneBody>
        <List ref={list} tabIndex={-1} aria-label={t('lines')} role="region">
          <States groups={groups} open={open} empty={items.length === 0}>
            {items.map((group) => (
              <NoticeGroupSection
                key={group.id}
                group={group}
                open={open}
                onDone={(notice, done, pressed) => {
                  if (open) handFocusOn(pressed);
                  acts.setDone(notice, done);
                }}
                onRead={(read, section) => {
                  if (section) handFocusOn(section);
                  acts.readGroup(read, upTo);
                }}
              />
            ))}
          </States>
        </List>
      </PaneBody>
    </>
  );
}

interface StatesProps {
  groups: ReturnType<typeof useGroups>;
  open: boolean;
  empty: boolean;
  children: ReactNode;
}

/** What stands there while nothing is known, where nothing can be read, where nothing waits; else the lines. */
function States({ groups, open, empty, children }: StatesProps) {
  const { t } = useTranslation('inbox');
  if (groups.isPending) {
    return (
      <Column>
        <NoticesSkeleton />
      </Column>
    );
  }
  if (!groups.data) {
    return (
      <ErrorState
        title={t('failedTitle')}
        retry={{ label: t('retry'), onClick: () => void groups.refetch() }}
      >
        {t('failed')}
      </ErrorState>
    );
  }
  if (empty) {
    return <EmptyState title={t('emptyTitle')}>{open ? t('empty') : t('emptyAll')}</EmptyState>;
  }
  return (
    <Column>
      {children}
      {groups.hasNextPage && (
        <Button onClick={() => void groups.fetchNextPage()} disabled={groups.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </Column>
  );
}

const List = styled('div')({ flex: 1, display: 'flex', flexDirection: 'column', outline: 'none' });

const Column = styled('div')(({ theme }) => ({
  width: '100%',
  maxWidth: 820,
  padding: `0 var(--gutter) ${theme.spacing(10)}`,
  '& > button': { marginTop: theme.spacing(5) },
}));
