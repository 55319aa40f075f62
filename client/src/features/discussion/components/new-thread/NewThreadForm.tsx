import { styled } from '@mui/material/styles';
import type { Channel } from '@sentiers/shared/channels/schema.ts';
import type { DraftOpportunity } from '@sentiers/shared/drafts/schema.ts';
import type { PersonSummary } from '@sentiers/shared/people/schema.ts';
import type { OpenedThreadKind } from '@sentiers/shared/threads/schema.ts';
import { lazy, type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../../../components/CheckField.tsx';
import type { RichEditor } from '../../../../components/editor/rich-editor.ts';
import type { WritingHandle } from '../../../../components/editor/writing.ts';
import { FormField } from '../../../../components/FormField.tsx';
import { fileDrop } from '../../../../components/files/file-drop.ts';
import { fetchSoon, LatePart } from '../../../../components/LatePart.tsx';
import { TextInput } from '../../../../components/TextInput.tsx';
import type { MessageFiles } from '../../hooks/use-message-files.ts';
import { countCharacters } from '../../logic/count-characters.ts';
import { opportunityOf } from '../../logic/opportunity-of.ts';
import { ComposerField } from '../composer/ComposerField.tsx';
import { useComposerFiles } from '../composer/ComposerFiles.tsx';
import { ComposerToolbar } from '../composer/ComposerToolbar.tsx';
import { LengthLine, longestBody } from '../composer/LengthLine.tsx';
import { DepartureForm } from './DepartureForm.tsx';
import { KindChoice } from './KindChoice.tsx';

/** Few threads are opportunities. */
const loadOpportunity = async () => ({
  default: (await import('./OpportunityFields.tsx')).OpportunityFields,
});
const OpportunityFields = lazy(loadOpportunity);
fetchSoon(loadOpportunity);

/** What a new thread is made of. */
export interface NewThread {
  kind: OpenedThreadKind;
  title: string;
  body: string;
  /** Whether it asks its readers for a « Bien reçu ». */
  acknowledgement: boolean;
  /** What it offers, where it is an opportunity. */
  opportunity: DraftOpportunity;
}

interface NewThreadFormProps {
  channel: Channel;
  people: readonly PersonSummary[];
  value: NewThread;
  onChange: (change: Partial<NewThread>) => void;
  /** Told the body as it stands at that very moment. */
  onPublish: (body: string) => void;
  /** Files that were added to it. */
  files: MessageFiles;
  /** Who reads, and what reminds. */
  notes: ReactNode;
  kept: boolean;
  /** It is on its way. */
  isLeaving: boolean;
}

/** Title and body of a new thread: everything is kept as it is typed, and said in words when it can't leave. */
export function NewThreadForm(props: NewThreadFormProps) {
  const { channel, people, value, onChange, onPublish, notes, kept, isLeaving, files } = props;
  const { t } = useTranslation('discussion');
  const subject = useRef<HTMLInputElement>(null);
  const field = useRef<WritingHandle>(null);
  const scope = useMemo(() => ({ people, channelId: channel.id }), [people, channel.id]);
  const [editor, setEditor] = useState<RichEditor | null>(null);
  const [tried, setTried] = useState(false);
  const { tools, tray } = useComposerFiles(files.attachments, field);
  const problems = problemsOf({ ...value, body: files.complete(value.body) });
  const place = (chosen: File[]) => files.place(chosen, field.current);
  const submit = () => {
    setTried(Object.values(problems).some(Boolean));
    if (problems.title) subject.current?.focus();
    else if (problems.body) field.current?.focus();
    else if (problems.opportunity) return;
    else onPublish(field.current?.read() ?? value.body);
  };
  return (
    <DepartureForm
      isLeaving={isLeaving}
      onSubmit={submit}
      send={t('newThread.publish')}
      status={isLeaving ? t('newThread.publishing') : kept && t('newThread.kept')}
    >
      <KindChoice kinds={kindsOf(channel)} value={value.kind} onChange={(kind) => onChange({ kind })} />
      <FormField
        label={t('newThread.subject')}
        hint={t('newThread.subjectHint')}
        error={tried && problems.title ? t(`newThread.${problems.title}`) : null}
      >
        {(control) => (
          <TextInput
            {...control}
            ref={subject}
            autoFocus
            maxLength={400}
            value={value.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </FormField>
      <FormField
        label={t('newThread.body')}
        error={tried && problems.body ? t(`newThread.${problems.body}`) : null}
      >
        {(control) => (
          <Box {...fileDrop(files.attachments.add)}>
            <ComposerField
              field={field}
              id={control.id}
              body={value.body}
              onBody={(body) => onChange({ body })}
              scope={scope}
              onEditor={setEditor}
              onFiles={place}
              label={t('newThread.body')}
              invalid={tried && problems.body !== null}
              enterSends={false}
              onSend={submit}
              rows={5}
              {...(control['aria-describedby'] && { describedBy: control['aria-describedby'] })}
            />
            <Tools>
              <Marks>
                <ComposerToolbar field={field} editor={editor} onFiles={place} />
                {tools}
              </Marks>
              <LengthLine length={countCharacters(value.body)} />
            </Tools>
          </Box>
        )}
      </FormField>
      {tray}
      {value.kind === 'opportunity' && (
        <LatePart>
          <OpportunityFields
            value={value.opportunity}
            tried={tried}
            onChange={(change) => onChange({ opportunity: { ...value.opportunity, ...change } })}
          />
        </LatePart>
      )}
      {value.kind === 'announcement' && (
        <CheckField
          label={t('acknowledgement.check')}
          hint={t('acknowledgement.checkHint')}
          checked={value.acknowledgement}
          onChange={(event) => onChange({ acknowledgement: event.target.checked })}
        />
      )}
      {notes}
    </DepartureForm>
  );
}

/** A question or a discussion for all; announcements for those who may. */
function kindsOf({ kind, abilities }: Channel): OpenedThreadKind[] {
  const forAll = ['discussion', 'question', 'opportunity'] as const;
  if (kind === 'announcements') return ['announcement', ...forAll];
  return abilities.announce ? [...forAll, 'announcement'] : [...forAll];
}

type Problem = 'subjectTooShort' | 'subjectTooLong' | 'bodyMissing' | 'bodyTooLong';

/** What keeps a new thread from leaving; the server has the last word. */
function problemsOf({ kind, title, body, opportunity }: NewThread): {
  title: Problem | null;
  body: Problem | null;
  opportunity: boolean;
} {
  const length = countCharacters(title.trim());
  const subject = length < 3 ? 'subjectTooShort' : length > 200 ? 'subjectTooLong' : null;
  const missing = body.trim() === '';
  const long = countCharacters(body) > longestBody;
  return {
    title: subject,
    body: missing ? 'bodyMissing' : long ? 'bodyTooLong' : null,
    opportunity: kind === 'opportunity' && opportunityOf(opportunity) === null,
  };
}

const Box = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.vars.palette.control}`,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.vars.palette.background.default,
  '& textarea, & .rich-field': { maxHeight: '50dvh' },
  '&:focus-within:not(:has(button:focus-visible))': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: -1,
    borderColor: theme.vars.palette.primary.main,
  },
}));

const Tools = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: theme.spacing(2),
  padding: theme.spacing(1, 3, 1, 1.5),
}));

const Marks = styled('div')(({ theme }) => ({
  display: 'flex',
  flex: 1,
  minWidth: 0,
  '& > .MuiIconButton-root': { color: theme.vars.palette.text.secondary },
}));
