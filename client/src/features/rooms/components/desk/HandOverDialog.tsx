import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { styled } from '@mui/material/styles';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonLine } from '../../../../components/PersonLine.tsx';
import { QuietFailure } from '../../../../components/QuietFailure.tsx';
import { LinesSkeleton } from '../../../../components/Skeletons.tsx';
import { usePersonDetail } from '../../../../components/use-person-detail.ts';
import { queries } from '../../../../lib/api/api.ts';
import { focusRing } from '../../../../theme/overrides/controls.ts';
import { sizes } from '../../../../theme/tokens.ts';
import { useAnimator } from '../../hooks/use-animator.ts';
import type { KnownRoom } from '../../hooks/use-room.ts';

interface HandOverDialogProps {
  room: KnownRoom;
  me: string;
  onClose: () => void;
}

/** Those who may animate the room: one tap hands it over. */
export function HandOverDialog({ room, me, onClose }: HandOverDialogProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const { data, isError, refetch } = useQuery(
    queries.rooms.animators.queryOptions({ input: { roomId: room.id } }),
  );
  const { handOver, pending } = useAnimator(room, me);
  const others = data?.items.filter((person) => person.id !== me);
  const choose = async (person: PersonSummary) => {
    await handOver(person);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('animator.title')}</DialogTitle>
      <DialogContent>
        <p>{t('animator.words')}</p>
        {isError && (
          <QuietFailure retry={{ label: t('retry'), onClick: () => void refetch() }}>
            {t('failed')}
          </QuietFailure>
        )}
        {!others && !isError && <LinesSkeleton count={3} />}
        {others?.length === 0 && <p>{t('animator.alone')}</p>}
        {others && others.length > 0 && (
          <List>
            {others.map((person) => (
              <li key={person.id}>
                <Choice person={person} disabled={pending} onChoose={() => void choose(person)} />
              </li>
            ))}
          </List>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface ChoiceProps {
  person: PersonSummary;
  disabled: boolean;
  onChoose: () => void;
}

function Choice({ person, disabled, onChoose }: ChoiceProps) {
  const detail = usePersonDetail();
  return (
    <Person type="button" disabled={disabled} onClick={onChoose}>
      <PersonLine person={person} detail={detail(person)} />
    </Person>
  );
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: theme.spacing(3, 0, 0),
  padding: 0,
  display: 'grid',
  gap: theme.spacing(2),
}));

const Person = styled('button')(({ theme }) => ({
  width: '100%',
  minHeight: sizes.touch,
  padding: theme.spacing(2, 3),
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: theme.shape.borderRadius,
  background: 'none',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
  '&:hover': { backgroundColor: theme.vars.palette.primary.soft },
  '&:focus-visible': focusRing(theme),
}));
