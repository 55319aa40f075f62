import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import UsersIcon from 'lucide-react/icons/users';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../../../components/Callout.tsx';
import { LatePart } from '../../../components/LatePart.tsx';
import type { PartContent, Stood } from '../logic/part-content.ts';

const ConflictDialog = lazy(async () => ({
  default: (await import('./dialogs/ConflictDialog.tsx')).ConflictDialog,
}));

interface ConflictChoiceProps {
  mine: PartContent;
  theirs: Stood;
  /** Who is signed in: what they wrote elsewhere is theirs too. */
  me: string;
  onChoose: (content: PartContent) => void;
}

/**
 * The same words written anew by two people: said in a line that floats over the foot of the part, so that neither what
 * one writes nor what stands under it moves; both versions are compared when one wants to.
 */
export function ConflictChoice({ mine, theirs, me, onChoose }: ConflictChoiceProps) {
  const { t } = useTranslation('experience-writing');
  const [isOpen, setOpen] = useState(false);
  const by = theirs.changed?.by;
  const name = by && by.id !== me ? by.name : null;
  const title = name === null ? t('conflict.titleOwn') : t('conflict.title', { name });
  return (
    <Place>
      <div>
        <Callout
          tone="waiting"
          icon={UsersIcon}
          live
          action={
            <Button size="small" onClick={() => setOpen(true)}>
              {t('conflict.compare')}
            </Button>
          }
        >
          <h3>{title}</h3>
        </Callout>
      </div>
      {isOpen && (
        <LatePart>
          <ConflictDialog
            title={title}
            mine={mine}
            theirs={theirs.content}
            by={name}
            onChoose={(content) => {
              setOpen(false);
              onChoose(content);
            }}
            onClose={() => setOpen(false)}
          />
        </LatePart>
      )}
    </Place>
  );
}

/* Takes no place of its own: the gap before it is given back too. */
const Place = styled('div')(({ theme }) => ({
  position: 'sticky',
  bottom: theme.spacing(2),
  zIndex: 1,
  height: 0,
  marginTop: theme.spacing(-5),
  '& > div': {
    position: 'absolute',
    insetInline: 0,
    bottom: 0,
    border: `1px solid ${theme.vars.palette.waiting.edge}`,
    borderRadius: theme.shape.borderRadius,
    boxShadow: theme.vars.palette.lifted,
  },
  '& h3': { ...theme.typography.subtitle2, margin: 0 },
}));
