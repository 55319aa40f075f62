import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import type { Collection } from '@sentiers/shared/collections/schema.ts';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import ArrowUpIcon from 'lucide-react/icons/arrow-up';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import { LatePart } from '../../../../components/LatePart.tsx';
import { useHandedFocus } from '../../../../components/use-handed-focus.ts';
import { useKeptFocus } from '../../../../components/use-kept-focus.ts';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import type { useCollectionActs } from '../../hooks/use-collection.ts';
import { ExperienceCard } from '../home/ExperienceCard.tsx';

const ReasonDialog = lazy(async () => ({
  default: (await import('../../../../components/ReasonDialog.tsx')).ReasonDialog,
}));

type Item = Collection['items'][number];

interface CollectedListProps {
  items: readonly Item[];
  mayEdit: boolean;
  acts: ReturnType<typeof useCollectionActs>;
}

/** What a collection holds, in its owner's order, each with their word on it. */
export function CollectedList({ items, mayEdit, acts }: CollectedListProps) {
  const { t } = useTranslation('library');
  const order = items.map(({ experience }) => experience.id).join(' ');
  const list = useKeptFocus<HTMLOListElement>(order);
  const handOn = useHandedFocus(list, order);
  const [noting, setNoting] = useState<Item | null>(null);
  const [said, setSaid] = useState('');
  const move = async ({ experience: { id, title } }: Item, at: number, step: -1 | 1) => {
    if (await acts.move(id, step)) setSaid(t('collections.moved', { title, rank: at + step + 1 }));
  };
  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <List ref={list} tabIndex={-1}>
        {items.map((item, at) => {
          const { experience, note } = item;
          const { id, title } = experience;
          return (
            <li key={id}>
              <ExperienceCard card={experience}>
                {note !== '' && <Note>{note}</Note>}
                {mayEdit && (
                  <Acts data-screen>
                    <IconButton
                      aria-label={t('collections.up', { title })}
                      aria-disabled={at === 0}
                      onClick={() => at > 0 && void move(item, at, -1)}
                    >
                      <Icon of={ArrowUpIcon} />
                    </IconButton>
                    <IconButton
                      aria-label={t('collections.down', { title })}
                      aria-disabled={at === items.length - 1}
                      onClick={() => at < items.length - 1 && void move(item, at, 1)}
                    >
                      <Icon of={ArrowDownIcon} />
                    </IconButton>
                    <Button size="small" onClick={() => setNoting(item)}>
                      {t('collections.note')}
                      <VisuallyHidden> · {title}</VisuallyHidden>
                    </Button>
                    <Button
                      size="small"
                      variant="text"
                      onClick={({ currentTarget }) => {
                        handOn(currentTarget);
                        void acts.takeOut(id, note);
                      }}
                    >
                      {t('collections.takeOut')}
                      <VisuallyHidden> · {title}</VisuallyHidden>
                    </Button>
                  </Acts>
                )}
              </ExperienceCard>
            </li>
          );
        })}
      </List>
      {noting && (
        <LatePart>
          <ReasonDialog
            title={t('collections.noteAbout', { title: noting.experience.title })}
            label={t('collections.noteLabel')}
            confirm={t('collections.save')}
            initial={noting.note}
            most={280}
            line
            onConfirm={(note) => acts.setNote(noting.experience.id, { note })}
            onClose={() => setNoting(null)}
          />
        </LatePart>
      )}
    </>
  );
}

const List = styled('ol')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  outline: 'none',
  '@media print': { '& > li': { breakInside: 'avoid' } },
});

const Note = styled('blockquote')(({ theme }) => ({
  margin: 0,
  padding: theme.spacing(0.5, 0, 0.5, 4),
  borderLeft: `3px solid ${theme.vars.palette.knowledge.edge}`,
}));

const Acts = styled('div')(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1),
  marginLeft: theme.spacing(-2.5),
  '& [aria-disabled="true"]': { opacity: 0.45, cursor: 'default' },
}));
