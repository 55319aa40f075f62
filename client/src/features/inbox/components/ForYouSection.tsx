import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { QuietFailure } from '../../../components/QuietFailure.tsx';
import { NoticesSkeleton } from '../../../components/Skeletons.tsx';
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
  if (notices.isPending) return <NoticesSkeleton count={shown} />;
  if (notices.isError && !notices.data) {
    return (
      <QuietFailure retry={{ label: t('retry'), onClick: () => void notices.refetch() }}>
        {t('failedShort')}
      </QuietFailure>
    );
  }
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return <Quiet>{t('emptyShort')}</Quiet>;
  return (
    <>
      {items.slice(0, shown).map((notice) => (
        <NoticeLine key={notice.id} rank={3} notice={notice} onDone={setDone} />
      ))}
      {items.length > shown && (
        <More>
          <LinkButton to={paths.forYou}>{t('seeAll', { count: items.length })}</LinkButton>
        </More>
      )}
    </>
  );
}

const Quiet = styled('p')(({ theme }) => ({
  padding: theme.spacing(3, 0),
  color: theme.vars.palette.text.secondary,
}));

const More = styled('div')(({ theme }) => ({ paddingTop: theme.spacing(4) }));
