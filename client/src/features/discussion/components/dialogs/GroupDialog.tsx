import type { GroupRef } from '@sentiers/shared/messages/groups.ts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/ConfirmDialog.tsx';
import { type GroupPlace, useGroups, wordOfGroup } from '../../hooks/use-groups.ts';

interface GroupDialogProps {
  place: GroupPlace;
  /** Those that what is about to leave calls. */
  groups: readonly GroupRef[];
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks once before words that call a whole group leave: says how many people they reach. */
export function GroupDialog({ place, groups, onConfirm, onCancel }: GroupDialogProps) {
  const { t } = useTranslation('discussion');
  const known = useGroups(place, true);
  const peopleOf = ({ kind, id }: GroupRef) =>
    known.find((group) => group.kind === kind && group.id === id)?.people;
  return (
    <ConfirmDialog
      open
      title={t('groups.title')}
      confirm={t('groups.confirm')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {groups.map((group) => {
        const word = wordOfGroup(group.kind, t);
        const people = peopleOf(group);
        return (
          <p key={group.id}>
            <b>@{word}</b> : {people === undefined ? t('groups.all') : t('groups.told', { count: people })}
          </p>
        );
      })}
    </ConfirmDialog>
  );
}
