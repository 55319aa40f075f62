import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import EyeIcon from 'lucide-react/icons/eye';
import GlobeIcon from 'lucide-react/icons/globe';
import LogOutIcon from 'lucide-react/icons/log-out';
import MessageSquareIcon from 'lucide-react/icons/message-square-text';
import Trash2Icon from 'lucide-react/icons/trash-2';
import UndoIcon from 'lucide-react/icons/undo-2';
import UserPlusIcon from 'lucide-react/icons/user-plus';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { MenuAction } from '../../../components/menu-action.ts';
import { paths } from '../../../lib/paths.ts';
import type { AskedDialog } from '../components/dialogs/DraftDialogs.tsx';

/** What one may do with a draft, beside writing it and publishing it. */
export function useDraftMenu(draft: ExperienceDraft, ask: (dialog: AskedDialog) => void): MenuAction[] {
  const { t } = useTranslation('experience-writing');
  const navigate = useNavigate();
  const { abilities } = draft;
  const actions: MenuAction[] = [
    {
      id: 'authors',
      label: t('menu.authors'),
      icon: UserPlusIcon,
      onSelect: () => ask({ kind: 'authors' }),
    },
    {
      id: 'review',
      label: t('menu.review'),
      icon: MessageSquareIcon,
      onSelect: () => ask({ kind: 'ask-review' }),
    },
    {
      id: 'preview',
      label: t('menu.preview'),
      icon: EyeIcon,
      onSelect: () => ask({ kind: 'preview', level: 'network' }),
    },
  ];
  if (draft.edition !== null && draft.state === 'published') {
    const onSelect = () => void navigate(paths.experience(draft.id));
    actions.push({ id: 'read', label: t('menu.read'), icon: GlobeIcon, onSelect });
  }
  if (abilities.withdraw) {
    const onSelect = () => ask({ kind: 'withdraw' });
    actions.push({ id: 'withdraw', label: t('menu.withdraw'), icon: UndoIcon, onSelect });
  }
  if (abilities.leave) {
    actions.push({
      id: 'leave',
      label: t('menu.leave'),
      icon: LogOutIcon,
      onSelect: () => ask({ kind: 'leave' }),
    });
  }
  if (abilities.discard) {
    const onSelect = () => ask({ kind: 'discard' });
    actions.push({ id: 'discard', label: t('menu.discard'), icon: Trash2Icon, onSelect });
  }
  return actions;
}
