import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { NoticesSkeleton } from '../../../components/Skeletons.tsx';
import { useHandedFocus } from '../../../components/use-handed-focus.ts';
import { paths } from '../../../lib/paths.ts';
import { useInboxActs } from '../hooks/use-inbox-acts.ts';
import { useNotices } from '../hooks/use-notices.ts';
import { NoticeLine } from './NoticeLine.tsx';

/** How many lines the home page shows. */
const shown = 4;

/** The first lines of « Pour vous », for the home page. */
export function ForYouSection() {
  const { t } = useTranslation('inbox');
  const notices = useNotices();
  const { setDone } = useInboxActs();
  const list = useRef<HTMLDivElement>(null);
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  const lines = items.slice(0, shown);
  const handFocusOn = useHandedFocus(list, lines.map(({ id }) => id).join());
  if (notices.isPending) return <NoticesSkeleton count={shown} />;
  if (notices.isError && !notices.data) {
    return (
      <QuietFailure retry={{ label: t('retry'), onClick: () => void notices.refetch() }}>
        {t('failedShort')}
      </QuietFailure>
    );
  }
  return (
    <List ref={list} tabIndex={-1} role="group" aria-label={t('title')}>
      {items.length === 0 && <Quiet>{t('emptyShort')}</Quiet>}
      {lines.map((notice) => (
        <NoticeLine
          key={notice.id}
          rank={3}
          notice={notice}
          onDone={(seen, done, pressed) => {
            handFocusOn(pressed);
            setDone(seen, done);
          }}
        />
      ))}
      {items.length > shown && (
        <More>
          <LinkButton to={paths.forYou}>{t('seeAll', { count: items.length })}</LinkButton>
        </More>
      )}
    </List>
  );
}

const List = styled('div')({ outline: 'none' });

const Quiet = styled('p')(({ theme }) => ({
  padding: theme.spacing(3, 0),
  color: theme.vars.palette.text.secondary,
}));

const More = styled('div')(({ theme }) => ({ paddingTop: theme.spacing(4) }));
