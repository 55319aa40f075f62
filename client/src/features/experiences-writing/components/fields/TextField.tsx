import { styled } from '@mui/material/styles';
import { LONGEST_SECTION } from '@sentiers/shared/experiences/sections.ts';
import { fileWords } from '@sentiers/shared/files/reference.ts';
import { countCharacters } from '@sentiers/shared/text.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichEditor } from '../../../../components/editor/rich-editor.ts';
import { EditorSource } from '../../../../components/editor/rich-parts.ts';
import { useRich } from '../../../../components/editor/use-rich.ts';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import { AttachButton } from '../../../../components/files/AttachButton.tsx';
import { fileDrop } from '../../../../components/files/file-drop.ts';
import { useAttachments } from '../../../../components/files/use-attachments.ts';
import { TextArea } from '../../../../components/TextInput.tsx';
import { WritingBox } from '../../../../components/writing-box.ts';
import { filesContext } from '../../logic/files-in.ts';
import type { FieldProps } from './field-props.ts';

/** The editor of sections, with the pictures that stand in them. */
const sectionEditor = new EditorSource(async () => ({
  DraftImage: (await import('../../../../components/files/DraftImage.tsx')).DraftImage,
}));

/** Words left below which how many may still be written is said. */
const NEAR_THE_END = 1_000;

/** The words of a section: the editor of messages, over plain text until it is there. Pictures stand among the words. */
export function TextField(props: FieldProps<'text'>) {
  const { control, label, value, onChange, section, experienceId, part } = props;
  const { t } = useTranslation('experience-writing');
  const text = useRef<HTMLTextAreaElement>(null);
  const field = useRef<WritingHandle>(null);
  const [editor, setEditor] = useState<RichEditor | null>(null);
  const attachments = useAttachments(filesContext(experienceId, section.id));
  const { rich, watch, giveUp } = useRich({
    source: sectionEditor,
    plain: false,
    caret: () => (text.current === document.activeElement ? text.current?.selectionStart : undefined),
    isPicking: false,
  });
  useReading(part, field, value.body);
  const write = (body: string) => onChange({ type: 'text', body });
  const place = (files: readonly File[]) => {
    for (const file of attachments.place(files)) {
      const name = fileWords(file);
      const named = { address: `file:${file.id}`, name, isImage: file.kind === 'image' };
      if (field.current) field.current.insertFile(named);
      else write(`${value.body}\n\n${named.isImage ? '!' : ''}[${name}](${named.address})`.trim());
    }
  };
  const left = LONGEST_SECTION - countCharacters(value.body);
  return (
    <Place {...watch} {...fileDrop(place)}>
      {rich ? (
        <Box>
          <rich.parts.RichField
            ref={field}
            id={control.id}
            label={label}
            describedBy={control['aria-describedby']}
            invalid={control['aria-invalid']}
            rows={5}
            shared
            body={value.body}
            onBody={write}
            onFiles={place}
            enterSends={false}
            onSend={nothing}
            onPlace={nothing}
            onPickerKey={never}
            picker={null}
            image={rich.parts.DraftImage}
            caret={rich.caret}
            onEditor={setEditor}
            onUnreadable={giveUp}
          />
          {editor && <rich.parts.RichToolbar editor={editor} onFiles={place} />}
        </Box>
      ) : (
        <>
          <Words
            {...control}
            ref={text}
            rows={5}
            spellCheck
            value={value.body}
            onChange={({ target }) => write(target.value)}
          />
          <AttachButton onFiles={place} />
        </>
      )}
      {left < NEAR_THE_END && (
        <Left role="status" data-over={left < 0 || undefined}>
          {left < 0 ? t('text.over', { count: -left }) : t('text.left', { count: left })}
        </Left>
      )}
    </Place>
  );
}

/** The part reads the field itself before something else takes its place: an editor tells what is typed a moment later. */
function useReading(
  part: FieldProps<'text'>['part'],
  field: { current: WritingHandle | null },
  body: string,
) {
  const drawn = useRef(body);
  useEffect(() => {
    drawn.current = body;
  }, [body]);
  useEffect(() => {
    const read = () => {
      const now = field.current?.read();
      const { content } = part.state;
      if (now === undefined || content.of !== 'section') return null;
      const withBody = (words: string) => ({ ...content, value: { type: 'text' as const, body: words } });
      return { now: withBody(now), drawn: withBody(drawn.current) };
    };
    part.field = read;
    return () => {
      if (part.field === read) part.field = null;
    };
  }, [part, field]);
}

function nothing(): void {}

function never(): boolean {
  return false;
}

const Place = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  justifyItems: 'stretch',
});

const Words = styled(TextArea)({ lineHeight: 1.55, maxHeight: '60dvh' });

const Left = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  margin: theme.spacing(1, 0, 0),
  color: theme.vars.palette.text.secondary,
  '&[data-over]': { color: theme.vars.palette.now.onSoft },
}));

const Box = styled(WritingBox)({ '& .rich-field': { maxHeight: 'none' } });
