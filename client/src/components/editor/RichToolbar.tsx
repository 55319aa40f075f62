import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import EllipsisIcon from 'lucide-react/icons/ellipsis';
import { type KeyboardEvent, lazy, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon.tsx';
import { LatePart } from '../LatePart.tsx';
import { OpenMenu } from '../OpenMenu.tsx';
import type { RichEditor } from './rich-editor.ts';
import { useFit } from './use-fit.ts';
import { type ToolButton, useTools } from './use-tools.tsx';

const LinkDialog = lazy(async () => ({ default: (await import('./LinkDialog.tsx')).LinkDialog }));

interface RichToolbarProps {
  editor: RichEditor;
  /** Without it, nobody is named there. */
  onMention?: (() => void) | undefined;
  /** Without it, the body takes no files. */
  onFiles?: ((files: File[]) => void) | undefined;
}

/** The toolbar: what one presses to format, in one row; what has no room there is behind « Plus ». */
export function RichToolbar({ editor, onMention, onFiles }: RichToolbarProps) {
  const { t } = useTranslation('editor');
  const [linking, setLinking] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const buttons = useTools({
    editor,
    onLink: () => setLinking(true),
    onMention,
    onImage: onFiles && (() => chooser.current?.click()),
  });
  const room = useFit(bar);
  const shown = room >= buttons.length ? buttons : buttons.slice(0, Math.max(1, room - 1));
  const rest = buttons.slice(shown.length);
  const [current, setCurrent] = useState(0);
  const last = shown.length - (rest.length > 0 ? 0 : 1);
  const at = Math.min(current, last);
  return (
    // The field keeps the focus, and a phone its keyboard, while one presses a button.
    <Bar
      ref={bar}
      role="toolbar"
      aria-label={t('toolbar')}
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={(event) => moveAmong(event, at, last, setCurrent)}
    >
      {shown.map((button, index) => (
        <OneButton key={button.id} button={button} tabIndex={index === at ? 0 : -1} />
      ))}
      {rest.length > 0 && <More buttons={rest} tabIndex={at === last ? 0 : -1} />}
      {onFiles && (
        <input
          ref={chooser}
          type="file"
          accept="image/*"
          multiple
          hidden
          onChange={({ target }) => {
            onFiles([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      )}
      {linking && (
        <LatePart>
          <LinkDialog editor={editor} onClose={() => setLinking(false)} />
        </LatePart>
      )}
    </Bar>
  );
}

/** Arrows go from button to button: the toolbar is one stop of the tab key. */
function moveAmong(event: KeyboardEvent<HTMLElement>, at: number, last: number, go: (to: number) => void) {
  const moves: Record<string, number> = {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  const to = moves[event.key];
  if (to === undefined || !event.currentTarget.contains(event.target as Node)) return; // a menu has its own
  event.preventDefault();
  go(to);
  event.currentTarget.querySelectorAll<HTMLElement>(':scope > button')[to]?.focus();
}

function OneButton({ button, tabIndex }: { button: ToolButton; tabIndex: number }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const { label, icon, pressed, disabled = false, press, acts } = button;
  return (
    <>
      <IconButton
        id={id}
        tabIndex={tabIndex}
        aria-label={label}
        title={label}
        aria-pressed={acts ? undefined : pressed}
        aria-haspopup={acts ? 'menu' : undefined}
        aria-expanded={acts ? anchor !== null : undefined}
        aria-disabled={disabled || undefined}
        data-on={pressed || undefined}
        onClick={(event) => (acts ? setAnchor(event.currentTarget) : !disabled && press())}
      >
        <Icon of={icon} />
      </IconButton>
      {anchor && acts && (
        <OpenMenu
          anchor={anchor}
          labelledBy={id}
          actions={acts.map((act) => ({ id: act.id, label: act.label, onSelect: act.press }))}
          onClose={() => setAnchor(null)}
        />
      )}
    </>
  );
}

function More({ buttons, tabIndex }: { buttons: readonly ToolButton[]; tabIndex: number }) {
  const { t } = useTranslation('editor');
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const actions = buttons.flatMap(({ id: of, label, icon, disabled = false, press, acts }) =>
    acts
      ? acts.map((act) => ({ id: act.id, label: act.label, icon, onSelect: act.press }))
      : [{ id: of, label, icon, disabled, onSelect: press }],
  );
  return (
    <>
      <IconButton
        id={id}
        tabIndex={tabIndex}
        aria-label={t('more')}
        title={t('more')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon of={EllipsisIcon} />
      </IconButton>
      {anchor && (
        <OpenMenu anchor={anchor} labelledBy={id} actions={actions} onClose={() => setAnchor(null)} />
      )}
    </>
  );
}

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flex: '1 1 0',
  minWidth: 0,
  contain: 'inline-size', // as wide as there is room, however many its buttons
  overflow: 'hidden',
  padding: 2, // room for the focus ring
  margin: -2,
  '& .MuiIconButton-root': { flex: 'none', color: theme.vars.palette.text.secondary },
  '& .MuiIconButton-root:hover': { color: theme.vars.palette.text.primary },
  '& .MuiIconButton-root[aria-disabled]': { opacity: 0.45 },
  '& .MuiIconButton-root[data-on]': {
    color: theme.vars.palette.primary.onSoft,
    backgroundColor: theme.vars.palette.primary.soft,
  },
}));
