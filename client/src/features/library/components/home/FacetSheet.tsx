import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choose } from '../../hooks/use-library-choices.ts';
import type { LibraryChoices } from '../../logic/library-address.ts';
import { Facets } from './Facets.tsx';

interface FacetSheetProps {
  choices: LibraryChoices;
  choose: Choose;
  counts: Parameters<typeof Facets>[0]['counts'];
  total: number | undefined;
  onClose: () => void;
}

/** On a phone: the ways to narrow over the foot of the page, and how many one finds on the button that closes them. */
export function FacetSheet({ choices, choose, counts, total, onClose }: FacetSheetProps) {
  const { t } = useTranslation('library');
  const id = useId();
  return (
    <Drawer
      open
      anchor="bottom"
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': id } }}
    >
      <Sheet>
        <h2 id={id}>{t('narrow')}</h2>
        <Facets choices={choices} choose={(next) => choose(next, { replace: true })} counts={counts} />
      </Sheet>
      <Foot>
        <Button variant="contained" fullWidth onClick={onClose}>
          {total === undefined ? t('see') : t('seeCount', { count: total })}
        </Button>
      </Foot>
    </Drawer>
  );
}

const Sheet = styled('div')(({ theme }) => ({
  maxHeight: '74dvh',
  overflowY: 'auto',
  padding: theme.spacing(5, 4),
  '& > h2': { ...theme.typography.h2, marginBottom: theme.spacing(4) },
}));

const Foot = styled('div')(({ theme }) => ({
  padding: `${theme.spacing(3)} ${theme.spacing(4)} max(${theme.spacing(3)}, env(safe-area-inset-bottom))`,
  borderTop: `1px solid ${theme.vars.palette.divider}`,
}));
