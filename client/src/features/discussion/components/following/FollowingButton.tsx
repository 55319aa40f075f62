import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { lazy, useId, useState } from 'react';
import { Icon } from '../../../../components/Icon.tsx';
import { fetchSoon, LatePart } from '../../../../components/LatePart.tsx';
import type { MenuAction } from '../../../../components/menu-action.ts';
import type { FollowingChoices } from './following-choices.ts';
import { type FollowingState, followingIcons } from './following-look.ts';

/** The menu's own code, and its words, come with its first opening. */
const loadMenu = async () => ({ default: (await import('./FollowingMenu.tsx')).FollowingMenu });
const FollowingMenu = lazy(loadMenu);
fetchSoon(loadMenu);

interface FollowingButtonProps {
  choices: FollowingChoices;
  state: FollowingState;
  /** What is chosen now, in words: « Suivi », « Mentions ». */
  label: string;
  /** The same in a whole sentence, where only the icon is shown. */
  name?: string;
  actions?: readonly MenuAction[];
}

/** What one gets of a thread or of a channel, and the menu where it is chosen. */
export function FollowingButton({ choices, state, label, name, actions = [] }: FollowingButtonProps) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const opens = {
    id,
    'aria-haspopup': 'menu',
    'aria-expanded': anchor !== null,
    onClick: (event: { currentTarget: HTMLElement }) => setAnchor(event.currentTarget),
  } as const;
  return (
    <>
      {name === undefined ? (
        <Button {...opens} startIcon={<Icon of={followingIcons[state]} />}>
          {label}
        </Button>
      ) : (
        <IconButton {...opens} aria-label={name} title={name}>
          <Icon of={followingIcons[state]} />
        </IconButton>
      )}
      {anchor && (
        <FollowingMenuAt
          choices={choices}
          anchor={anchor}
          actions={actions}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}

interface FollowingMenuAtProps {
  choices: FollowingChoices;
  anchor: HTMLElement;
  actions?: readonly MenuAction[];
  onClose: () => void;
}

/** The menu, beside the button that opened it. */
export function FollowingMenuAt({ choices, anchor, actions = [], onClose }: FollowingMenuAtProps) {
  return (
    <LatePart>
      <FollowingMenu
        choices={choices}
        anchor={anchor}
        labelledBy={anchor.id}
        actions={actions}
        onClose={onClose}
      />
    </LatePart>
  );
}
