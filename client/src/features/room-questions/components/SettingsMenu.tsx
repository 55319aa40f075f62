import type { RoomQuestionSettings } from '@sentiers/shared/rooms/schema.ts';
import SlidersIcon from 'lucide-react/icons/sliders-horizontal';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '../../../components/MenuButton.tsx';
import type { QuestionActs } from '../hooks/use-question-acts.ts';

/** How questions are asked here, for whoever animates the room. */
export function SettingsMenu({ settings, acts }: { settings: RoomQuestionSettings; acts: QuestionActs }) {
  const { t } = useTranslation('room-questions');
  const choice = (id: keyof RoomQuestionSettings) => ({
    id,
    label: t(`settings.${id}`),
    chosen: settings[id],
    onSelect: () => void acts.setQuestions({ ...settings, [id]: !settings[id] }),
  });
  return (
    <MenuButton
      label={t('settings.menu')}
      icon={SlidersIcon}
      actions={[choice('anonymous'), choice('approval')]}
    />
  );
}
