import Button from '@mui/material/Button';
import { styled, type Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { AppError } from '@sentiers/shared/errors.ts';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import type { Trial } from '@sentiers/shared/trials/schema.ts';
import BookmarkIcon from 'lucide-react/icons/bookmark';
import FootprintsIcon from 'lucide-react/icons/footprints';
import { lazy, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BackLink } from '../../../components/BackLink.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorState } from '../../../components/ErrorState.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { paths } from '../../../lib/paths.ts';
import { useIsOnline } from '../../../lib/use-is-online.ts';
import { ArticleAside } from '../components/article/ArticleAside.tsx';
import { ArticleHead } from '../components/article/ArticleHead.tsx';
import { ArticleMenu } from '../components/article/ArticleMenu.tsx';
import { ArticleSkeleton } from '../components/article/ArticleSkeleton.tsx';
import { ArticleText } from '../components/article/ArticleText.tsx';
import { ArticleSheet, Foot } from '../components/article/article-sheet.ts';
import type { CommentLevel } from '../components/article/CommentsPart.tsx';
import { FoldedOutline } from '../components/article/Outline.tsx';
import { PrintStyles } from '../components/article/PrintStyles.tsx';
import { UsefulPart } from '../components/article/UsefulPart.tsx';
import { TrialsPart } from '../components/trials/TrialsPart.tsx';
import { useAnchor } from '../hooks/use-anchor.ts';
import { useArticle } from '../hooks/use-article.ts';
import { useKeptPictures } from '../hooks/use-kept-pictures.ts';
import { useLibrarySync } from '../hooks/use-library-sync.ts';
import { anchorOf, partsOf } from '../logic/parts.ts';

const CommentsPart = lazy(async () => ({
  default: (await import('../components/article/CommentsPart.tsx')).CommentsPart,
}));
const TrialDialog = lazy(async () => ({
  default: (await import('../components/trials/TrialDialog.tsx')).TrialDialog,
}));
const CollectDialog = lazy(async () => ({
  default: (await import('../components/collections/CollectDialog.tsx')).CollectDialog,
}));

interface ArticlePageProps {
  /** Draws a conversation about it, with its field. */
  thread: (threadId: string, level: CommentLevel) => ReactNode;
}

/** An experience to read: an article, who took it up, and where one talks about it. */
export function ArticlePage({ thread }: ArticlePageProps) {
  const { t } = useTranslation('experience');
  const { t: words } = useTranslation('library');
  const { experienceId = '' } = useParams();
  const found = useArticle(experienceId);
  const isOnline = useIsOnline();
  useLibrarySync();
  useAnchor(found.data !== undefined);
  const isGone = found.error instanceof AppError && found.error.code === 'not_found';
  useKeptPictures(experienceId, isGone ? null : found.data);
  if (isGone) {
    return (
      <EmptyState
        rank={1}
        title={t('goneTitle')}
        action={<LinkButton to={paths.library}>{t('toLibrary')}</LinkButton>}
      >
        {t('gone')}
      </EmptyState>
    );
  }
  if (!found.data && (found.isError || found.isPaused)) {
    return (
      <ErrorState
        rank={1}
        title={t('failedTitle')}
        retry={{ label: t('retry'), onClick: () => void found.refetch() }}
      >
        {t(isOnline ? 'notRead' : 'offline')}
      </ErrorState>
    );
  }
  return (
    <ArticleSheet>
      <div>
        <Top>
          <BackLink to={paths.library}>{words('title')}</BackLink>
        </Top>
        {found.data ? <Read key={experienceId} article={found.data} thread={thread} /> : <ArticleSkeleton />}
      </div>
    </ArticleSheet>
  );
}

function Read({ article, thread }: ArticlePageProps & { article: Article }) {
  const { t } = useTranslation('experience');
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('lg'), { noSsr: true });
  /** Undefined: no form is open; null: that of a new one. */
  const [trial, setTrial] = useState<Trial | null | undefined>(undefined);
  const [collecting, setCollecting] = useState(false);
  const parts = partsOf(article.sections).text.map((section) => ({
    anchor: anchorOf(section),
    title: section.title,
  }));
  return (
    <Columns>
      <PrintStyles />
      <div>
        <article data-printed>
          <ArticleHead
            article={article}
            actions={
              <>
                <Button
                  data-screen
                  startIcon={<Icon of={BookmarkIcon} />}
                  onClick={() => setCollecting(true)}
                >
                  {t('keep')}
                </Button>
                {article.abilities.try && (
                  <Button
                    data-screen
                    variant="contained"
                    startIcon={<Icon of={FootprintsIcon} />}
                    onClick={() => setTrial(null)}
                  >
                    {t('trials.try')}
                  </Button>
                )}
                <span data-screen>
                  <ArticleMenu article={article} />
                </span>
              </>
            }
          />
          {parts.length > 1 && <FoldedOutline parts={parts} />}
          <ArticleText article={article} />
        </article>
        <Foot>
          <UsefulPart article={article} />
          <TrialsPart article={article} onTry={setTrial} />
          <LatePart>
            <CommentsPart article={article} thread={thread} />
          </LatePart>
        </Foot>
      </div>
      {wide && <ArticleAside article={article} parts={parts} />}
      <LatePart>
        {trial !== undefined && (
          <TrialDialog
            key={trial?.id ?? 'new'}
            article={article}
            trial={trial}
            onClose={() => setTrial(undefined)}
          />
        )}
        {collecting && <CollectDialog experienceId={article.id} onClose={() => setCollecting(false)} />}
      </LatePart>
    </Columns>
  );
}

const Top = styled('div')({ display: 'flex', alignItems: 'center', justifyContent: 'space-between' });

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: theme.spacing(14),
  [theme.breakpoints.up('lg')]: { gridTemplateColumns: 'minmax(0, 664px) 240px' },
}));
