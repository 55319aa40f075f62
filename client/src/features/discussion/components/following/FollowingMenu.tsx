import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import type { ChannelLevel, ThreadLevel } from '@sentiers/shared/following/schema.ts';
import CheckIcon from 'lucide-react/icons/check';
import MoonIcon from 'lucide-react/icons/moon';
import Volume2Icon from 'lucide-react/icons/volume-2';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/Icon.tsx';
import type { MenuAction } from '../../../../components/menu-action.ts';
import { formatUntil } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { muteMoments } from '../../logic/mute-moments.ts';
import type { FollowingChoices } from './following-choices.ts';
import { MuteDialog } from './MuteDialog.tsx';

interface FollowingMenuProps {
  choices: FollowingChoices;
  anchor: HTMLElement;
  /** Id of what opened it. */
  labelledBy: string;
  /** What else can be done from here. */
  actions?: readonly MenuAction[];
  onClose: () => void;
}

const threadLevels = [null, 'all', 'mentions', 'none'] as const satisfies readonly (ThreadLevel | null)[];
const channelLevels = ['all', 'mine', 'mentions', 'none'] as const satisfies readonly ChannelLevel[];

/** What one wants of a thread or of a channel, each choice with what it means, and silence until a moment. */
export function FollowingMenu({ choices, anchor, labelledBy, actions = [], onClose }: FollowingMenuProps) {
  const [asksWhen, setAsksWhen] = useState(false);
  const levels = useLevelActions(choices);
  const mutes = useMuteActions(choices);
  const { t } = useTranslation('following');
  if (asksWhen) return <MuteDialog choices={choices} onClose={onClose} />;
  const act = ({ onSelect }: MenuAction) => {
    onClose();
    onSelect();
  };
  const item = (action: MenuAction) => (
    <MenuItem key={action.id} onClick={() => act(action)}>
      {action.icon && <Icon of={action.icon} />}
      {action.label}
    </MenuItem>
  );
  return (
    <Menu
      anchorEl={anchor}
      open
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      slotProps={{ list: { 'aria-labelledby': labelledBy } }}
    >
      {levels.map((level) => (
        <Level
          key={level.id}
          role="menuitemradio"
          aria-checked={level.chosen}
          selected={level.chosen}
          onClick={() => act(level)}
        >
          <span>{level.chosen && <Icon of={CheckIcon} />}</span>
          <Words>
            <strong>{level.label}</strong>
            <small>{level.hint}</small>
          </Words>
        </Level>
      ))}
      <Divider />
      {mutes.map(item)}
      <MenuItem onClick={() => setAsksWhen(true)}>
        <Icon of={MoonIcon} />
        {t('mute.other')}
      </MenuItem>
      {actions.length > 0 && <Divider />}
      {actions.map(item)}
    </Menu>
  );
}

type LevelAction = MenuAction & { hint: string; chosen: boolean };

function useLevelActions(choices: FollowingChoices): LevelAction[] {
  const { t } = useTranslation('following');
  if (choices.of === 'channel') {
    return channelLevels.map((level) => ({
      id: level,
      label: t(`level.${level}`),
      hint: t(`channel.${level}`),
      chosen: choices.level === level,
      onSelect: () => choices.onChoose({ level }),
    }));
  }
  const channel = t(`level.${choices.channel}`);
  return threadLevels.map((level) => ({
    id: level ?? 'channel',
    label: t(`level.${level ?? 'channel'}`),
    hint: level === null ? t('thread.channel', { level: channel }) : t(`thread.${level}`),
    chosen: choices.level === level,
    onSelect: () => choices.onChoose({ level }),
  }));
}

/** Silences by name; where there is one, its end and the way out of it come first. */
function useMuteActions({ mutedUntil, onChoose }: FollowingChoices): MenuAction[] {
  const { t } = useTranslation('following');
  const language = useLanguage();
  if (mutedUntil !== null) {
    const label = t('unmute', { until: formatUntil(mutedUntil, language) });
    return [{ id: 'unmute', label, icon: Volume2Icon, onSelect: () => onChoose({ mutedUntil: null }) }];
  }
  return muteMoments(new Date()).map(({ name, until }) => ({
    id: name,
    label: t(`mute.${name}`),
    icon: MoonIcon,
    onSelect: () => onChoose({ mutedUntil: until.toISOString() }),
  }));
}

const Level = styled(MenuItem)(({ theme }) => ({
  alignItems: 'flex-start',
  whiteSpace: 'normal',
  maxWidth: 380,
  '& > span:first-of-type': { flex: 'none', width: 18, paddingTop: theme.spacing(0.5) },
}));

const Words = styled('span')(({ theme }) => ({
  display: 'grid',
  '& strong': { fontWeight: 600 },
  '& small': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
}));
