import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import ClockIcon from 'lucide-react/icons/clock';
import SendIcon from 'lucide-react/icons/send-horizontal';
import { type ReactNode, type RefObject, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichEditor } from '../../../../components/editor/rich-editor.ts';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import { fileDrop } from '../../../../components/files/file-drop.ts';
import { Icon } from '../../../../components/Icon.tsx';
import type { ReferenceScope } from '../../hooks/reference-source.ts';
import { useEnterSends } from '../../hooks/use-enter-sends.ts';
import type { MessageFiles } from '../../hooks/use-message-files.ts';
import { countCharacters } from '../../logic/count-characters.ts';
import { ComposerField } from './ComposerField.tsx';
import { ComposerToolbar } from './ComposerToolbar.tsx';
import { LengthLine, longestBody } from './LengthLine.tsx';

interface ComposerProps {
  field: RefObject<WritingHandle | null>;
  /** What is written, in Markdown. */
  body: string;
  onBody: (body: string) => void;
  scope: ReferenceScope;
  /** Whether words are only text here, and nothing goes with them. */
  plain?: boolean;
  /** In place of the button that sends, as long as nothing may leave. */
  wait?: ReactNode;
  /** The person's preference. */
  enterSends: boolean;
  /** Words of the button: « Envoyer », or « Enregistrer » for a correction. */
  send: string;
  /** Beside the toolbar's own: files, voice. */
  tools?: ReactNode;
  onSend: () => void;
  /** Keeps it for a moment to come, where that makes sense. */
  onSchedule?: () => void;
  onEscape?: () => void;
  onBlur?: () => void;
  /** Those that were added; undefined where a message takes none. */
  files?: MessageFiles;
  /** Whether some go with the words, which may then be none. */
  hasFiles?: boolean;
  /** Above the field: a correction under way, another draft, the reminder. */
  above?: ReactNode;
  /** Under the field: who writes, who reads. */
  below?: ReactNode;
}

/** Where one answers, at the foot of a thread: never moves, never loses what was typed. */
export function Composer(props: ComposerProps) {
  const { field, body, scope, send, above, below, plain = false, wait } = props;
  const { files, hasFiles = files?.some === true } = props;
  const { t } = useTranslation('discussion');
  const id = useId();
  const enterSends = useEnterSends(props.enterSends);
  const [focused, setFocused] = useState(false);
  const [editor, setEditor] = useState<RichEditor | null>(null);
  const length = useMemo(() => countCharacters(body.trim()), [body]);
  const isOver = length > longestBody;
  const canSend = (body.trim() !== '' || hasFiles) && !isOver && !wait;
  const place = !plain && files && ((chosen: File[]) => files.place(chosen, field.current));
  const submit = () => {
    if (canSend) props.onSend();
  };
  return (
    <Foot data-region="composer">
      {above}
      <Form
        data-plain={plain || undefined}
        data-busy={focused || body !== '' || undefined}
        {...(files && !plain && fileDrop(files.attachments.add))}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ComposerField
          field={field}
          body={body}
          onBody={props.onBody}
          scope={scope}
          plain={plain}
          onEditor={setEditor}
          onFiles={place || undefined}
          label={t('composer.label')}
          placeholder={t('composer.placeholder')}
          describedBy={id}
          invalid={isOver}
          enterSends={enterSends}
          onSend={submit}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            props.onBlur?.();
          }}
          {...(props.onEscape && { onEscape: props.onEscape })}
        />
        {!plain && (
          <Tools>
            <ComposerToolbar field={field} editor={editor} onFiles={place || undefined} />
            {props.tools}
            {props.onSchedule && (
              <IconButton
                aria-label={t('composer.schedule')}
                title={t('composer.schedule')}
                disabled={!canSend}
                onClick={props.onSchedule}
              >
                <Icon of={ClockIcon} />
              </IconButton>
            )}
          </Tools>
        )}
        <Sending onPointerDown={(event) => event.preventDefault()}>
          {wait ?? (
            <Button
              type="submit"
              variant="contained"
              disabled={!canSend}
              startIcon={<Icon of={SendIcon} />}
              title={enterSends ? t('composer.sendHint') : undefined}
            >
              <span>{send}</span>
            </Button>
          )}
        </Sending>
      </Form>
      <Below id={id}>
        {below}
        <LengthLine length={length} />
      </Below>
    </Foot>
  );
}

const Foot = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.5),
  padding: `${theme.spacing(2)} var(--gutter) ${theme.spacing(2.5)}`,
  paddingBottom: `max(${theme.spacing(2.5)}, env(safe-area-inset-bottom))`,
  [theme.breakpoints.down('md')]: {
    padding: theme.spacing(2, 3, 2),
    borderTop: `1px solid ${theme.vars.palette.divider}`,
  },
}));

const Form = styled('form')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gridTemplateAreas: '"field field" "tools send"',
  alignItems: 'end',
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.default,
  '& > :first-of-type': { gridArea: 'field' },
  '&:focus-within': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -1,
    borderColor: theme.vars.palette.primary.main,
  },
  '&:has(button:focus-visible)': { outline: 'none' },
  '&[data-plain]': { gridTemplateAreas: '"field send"' },
  [theme.breakpoints.down('md')]: {
    gridTemplateAreas: '"tools tools" "field send"',
    '& .MuiButton-root': { minWidth: 48, padding: 0 },
    '& .MuiButton-root > span:last-child': {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
}));

const Tools = styled('div')(({ theme }) => ({
  gridArea: 'tools',
  minWidth: 0,
  display: 'flex',
  '& > div:first-of-type': { flex: '1 1 0', minWidth: 0 },
  '& > .MuiIconButton-root': { color: theme.vars.palette.text.secondary },
  padding: theme.spacing(1, 1.5),
  [theme.breakpoints.down('md')]: {
    padding: theme.spacing(0, 1),
    'form:not([data-busy]) > &': { display: 'none' },
  },
}));

const Sending = styled('div')(({ theme }) => ({
  gridArea: 'send',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(3),
  padding: theme.spacing(0, 2, 2, 0),
  'form[data-plain] > &': { padding: theme.spacing(0.75) },
  [theme.breakpoints.down('md')]: { padding: theme.spacing(0.75) },
}));

const Below = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: theme.spacing(0, 4),
  minHeight: '1.35rem',
}));
