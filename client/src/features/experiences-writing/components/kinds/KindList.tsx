import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { ExperienceKind } from '@sentiers/shared/experiences/kinds.ts';
import { useQueryClient } from '@tanstack/react-query';
import ArchiveIcon from 'lucide-react/icons/archive';
import ArchiveRestoreIcon from 'lucide-react/icons/archive-restore';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon, type LucideIcon } from '../../../../components/Icon.tsx';
import { useAct } from '../../../../components/use-act.ts';
import { useKeptFocus } from '../../../../components/use-kept-focus.ts';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { api, queries } from '../../../../lib/api/api.ts';
import { paths } from '../../../../lib/paths.ts';
import { moved } from '../../logic/kind-form.ts';
import { kindIcons } from '../kind-icons.ts';

/** The templates in the order in which they are offered. */
export function KindList({ kinds }: { kinds: readonly ExperienceKind[] }) {
  const { t } = useTranslation('experience-writing');
  const cache = useQueryClient();
  const { act, busy } = useAct(t('failed'));
  const [place, setPlace] = useState('');
  const list = useKeptFocus<HTMLOListElement>(kinds);
  const { queryKey } = queries.experienceKinds.list.queryOptions({ input: {} });
  const move = (kind: ExperienceKind, by: -1 | 1) => {
    const kindIds = moved(kinds, kind.id, by).map(({ id }) => id);
    void act(async () => {
      cache.setQueryData(queryKey, await api.experienceKinds.order({ kindIds }));
      setPlace(t('kinds.movedTo', { at: kindIds.indexOf(kind.id) + 1, total: kindIds.length }));
    });
  };
  const archive = ({ id: kindId, archived }: ExperienceKind) =>
    void act(async () => {
      await api.experienceKinds.setArchived({ kindId, archived: !archived });
      await cache.invalidateQueries({ queryKey });
    });
  return (
    <>
      <List ref={list}>
        {kinds.map((kind, at) => (
          <li key={kind.id} data-archived={kind.archived || undefined}>
            <Icon of={kindIcons[kind.icon]} />
            <div>
              <Link to={`${paths.experienceKinds}?modele=${kind.id}`}>{kind.name}</Link>
              <p>
                {t('new.sections', { count: kind.sections.length })}
                {kind.archived && ` · ${t('kinds.archived')}`}
              </p>
            </div>
            <Act
              icon={ArrowUpIcon}
              label={t('kinds.up', { name: kind.name })}
              disabled={at === 0 || busy}
              onClick={() => move(kind, -1)}
            />
            <Act
              icon={ArrowDownIcon}
              label={t('kinds.down', { name: kind.name })}
              disabled={at === kinds.length - 1 || busy}
              onClick={() => move(kind, 1)}
            />
            <Act
              icon={kind.archived ? ArchiveRestoreIcon : ArchiveIcon}
              label={t(kind.archived ? 'kinds.restore' : 'kinds.archive', { name: kind.name })}
              disabled={busy}
              onClick={() => archive(kind)}
            />
          </li>
        ))}
      </List>
      <VisuallyHidden role="status">{place}</VisuallyHidden>
    </>
  );
}

interface ActProps {
  icon: LucideIcon;
  label: string;
  disabled: boolean;
  onClick: () => void;
}

/** A button of a line; one that can't be pressed now keeps the keyboard where it is. */
function Act({ icon, label, disabled, onClick }: ActProps) {
  return (
    <IconButton
      size="small"
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <Icon of={icon} size={16} />
    </IconButton>
  );
}

const List = styled('ol')(({ theme }) => ({
  margin: theme.spacing(5, 0, 0),
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'flex', alignItems: 'center', gap: theme.spacing(2), padding: theme.spacing(3, 0) },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& > li > div': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& a': { fontWeight: 700, color: theme.vars.palette.text.primary, textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
  '& p': { ...theme.typography.caption, margin: 0, color: theme.vars.palette.text.secondary },
  '& > li > svg': { flex: 'none', color: theme.vars.palette.knowledge.main },
  '& [aria-disabled="true"]': { opacity: 0.45 },
}));
