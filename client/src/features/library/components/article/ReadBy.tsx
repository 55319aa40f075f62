import { styled } from '@mui/material/styles';
import { holdsIn } from '@sentiers/shared/actor.ts';
import type { Article } from '@sentiers/shared/experiences/schema.ts';
import LockIcon from 'lucide-react/icons/lock';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { useMe } from '../../hooks/use-me.ts';

interface ReadByProps {
  article: Pick<Article, 'level' | 'byline'>;
  /** Of the section. */
  level: Article['level'];
}

/** A discreet mark on a section that not all who come across the experience read. */
export function ReadBy({ article, level }: ReadByProps) {
  const { t } = useTranslation('experience');
  const { me } = useMe();
  if (level === 'public' || (level === 'network' && article.level !== 'public')) return null;
  const cohortId = article.byline.cohort?.id ?? null;
  const isMine =
    me !== undefined &&
    holdsIn({ personId: me.id, grants: me.grants, suspended: me.suspended }, 'cohort', cohortId, [
      'member',
      'alumni',
    ]);
  return (
    <Mark>
      <Icon of={LockIcon} size={15} />
      {level === 'cohort' && isMine ? t('readBy.myCohort') : t(`readBy.${level}`)}
    </Mark>
  );
}

const Mark = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  fontWeight: 600,
  color: theme.vars.palette.waiting.main,
}));
