import { useEditorState } from '@tiptap/react';
import AtSignIcon from 'lucide-react/icons/at-sign';
import ImageIcon from 'lucide-react/icons/image';
import LinkIcon from 'lucide-react/icons/link';
import TableIcon from 'lucide-react/icons/table';
import { useTranslation } from 'react-i18next';
import type { LucideIcon } from '../Icon.tsx';
import { changeAtCaret, type RichEditor } from './rich-editor.ts';
import { commonTools, insertTable, otherTools, rareTools, type Tool, tableActs } from './tools.ts';

/** A button of the toolbar. */
export interface ToolButton {
  id: string;
  label: string;
  icon: LucideIcon;
  /** Undefined where it does something once. */
  pressed?: boolean | undefined;
  disabled?: boolean;
  press: () => void;
  /** What it opens instead, where the caret is. */
  acts?: readonly { id: string; label: string; press: () => void }[] | undefined;
}

interface ToolsInput {
  editor: RichEditor;
  onLink: () => void;
  /** Undefined where nobody is named. */
  onMention: (() => void) | undefined;
  /** Undefined where a body takes no files. */
  onImage: (() => void) | undefined;
}

const tools = [...commonTools, ...otherTools, ...rareTools];

/** The buttons of the toolbar, in their order, as they stand where the caret is. */
export function useTools({ editor, onLink, onMention, onImage }: ToolsInput): ToolButton[] {
  const { t } = useTranslation('editor');
  const state = useEditorState({ editor, selector: ({ editor: now }) => stateOf(now) });
  const button = ({ id, icon, change, isOn }: Tool): ToolButton => ({
    id,
    icon,
    label: t(`tool.${id}`),
    pressed: isOn ? state.on.includes(id) : undefined,
    disabled: state.off.includes(id),
    press: () => changeAtCaret(editor, change),
  });
  const inTable = state.on.includes('table');
  const acts = tableActs.map(({ id, change }) => ({
    id,
    label: t(`table.${id}`),
    press: () => changeAtCaret(editor, change),
  }));
  return [
    ...commonTools.map(button),
    { id: 'link', icon: LinkIcon, label: t('tool.link'), pressed: state.on.includes('link'), press: onLink },
    ...(onMention ? [{ id: 'mention', icon: AtSignIcon, label: t('tool.mention'), press: onMention }] : []),
    ...(onImage ? [{ id: 'image', icon: ImageIcon, label: t('tool.image'), press: onImage }] : []),
    ...otherTools.map(button),
    {
      id: 'table',
      icon: TableIcon,
      label: t('tool.table'),
      pressed: inTable,
      press: () => changeAtCaret(editor, insertTable),
      acts: inTable ? acts : undefined,
    },
    ...rareTools.map(button),
  ];
}

function stateOf(editor: RichEditor) {
  const on = tools.filter(({ isOn }) => isOn?.(editor)).map(({ id }): string => id);
  for (const name of ['link', 'table']) if (editor.isActive(name)) on.push(name);
  return { on, off: tools.filter(({ isOff }) => isOff?.(editor)).map(({ id }): string => id) };
}
