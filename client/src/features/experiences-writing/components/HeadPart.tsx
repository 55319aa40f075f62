import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ExperienceDraft } from '@sentiers/shared/experiences/schema.ts';
import ImagePlusIcon from 'lucide-react/icons/image-plus';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../../components/FormField.tsx';
import { fileDrop } from '../../../components/files/file-drop.ts';
import { useAttachment, useAttachments } from '../../../components/files/use-attachments.ts';
import { useContentAddress } from '../../../components/files/use-content-address.ts';
import { Icon } from '../../../components/Icon.tsx';
import { TextArea, TextInput } from '../../../components/TextInput.tsx';
import { useJournal } from '../../../lib/journal/react.ts';
import { usePart } from '../hooks/use-draft-writing.ts';
import { useLevelWords } from '../hooks/use-level-words.ts';
import { outcomes } from '../logic/choices.ts';
import type { DraftWriting } from '../logic/draft-writing.ts';
import { filesContext } from '../logic/files-in.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { ChoiceChips } from './fields/ChoiceChips.tsx';
import { PartNotices } from './PartNotices.tsx';

/** What stands above the sections, and is read by all who read any of them: title, lede, result, picture. */
export function HeadPart({ draft, writing }: { draft: ExperienceDraft; writing: DraftWriting }) {
  const { t } = useTranslation('experience-writing');
  const { account } = useJournal();
  const levels = useLevelWords(draft.cohortId);
  const state = usePart(writing, 'head');
  const part = writing.part('head');
  if (!state || !part || state.content.of !== 'head') return null;
  const { content } = state;
  const change = (changed: Partial<typeof content>) => part.write({ ...content, ...changed }, content);
  const isShort = content.title.trim().length < 3;
  return (
    <>
      <PartNotices part={part} state={state} levels={levels} />
      <FormField label={t('head.title')} hint={t('head.titleHint')} error={isShort ? t('head.short') : null}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={140}
            value={content.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('head.summary')} hint={t('head.summaryHint')}>
        {(control) => (
          <TextArea
            {...control}
            rows={3}
            spellCheck
            maxLength={400}
            value={content.summary}
            onChange={({ target }) => change({ summary: target.value })}
          />
        )}
      </FormField>
      <FormField label={t('head.outcome')} hint={t('head.outcomeHint')}>
        {(control) => (
          <ChoiceChips
            id={control.id}
            label={t('head.outcome')}
            choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            chosen={content.outcome === null ? [] : [content.outcome]}
            onChange={([outcome]) => change({ outcome: outcomes.find((one) => one === outcome) ?? null })}
          />
        )}
      </FormField>
      <Cover draft={draft} coverId={content.coverId} onChange={(coverId) => change({ coverId })} />
      {state.conflict && (
        <ConflictChoice
          mine={content}
          theirs={state.conflict}
          me={account}
          onChoose={(chosen) => part.resolve(chosen)}
        />
      )}
    </>
  );
}

interface CoverProps {
  draft: ExperienceDraft;
  coverId: string | null;
  onChange: (coverId: string | null) => void;
}

/** The picture above the title: sent at once, shown from this device meanwhile. */
function Cover({ draft, coverId, onChange }: CoverProps) {
  const { t } = useTranslation('experience-writing');
  const attachments = useAttachments(filesContext(draft.id, 'head'));
  const own = useAttachment(coverId ?? '');
  const input = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]) => {
    const [picture] = attachments.place(files.filter(({ type }) => type.startsWith('image/')).slice(0, 1));
    if (picture) onChange(picture.id);
  };
  const address = useContentAddress(
    {
      ...{ id: coverId ?? '', name: '', kind: 'image', bytes: 0, voice: null, mediaType: '' },
      ...{ width: null, height: null, local: own !== null },
      address: `/api/experiences/${draft.id}/files/${coverId}`,
    },
    '/thumbnail',
  );
  return (
    <Picture {...fileDrop(take)}>
      <b>{t('head.cover')}</b>
      {coverId !== null && address && <img src={address} alt={t('head.coverOf')} />}
      {own?.state.kind === 'sending' && (
        <progress value={own.state.progress} max={1} aria-label={t('head.coverSending')} />
      )}
      {own?.state.kind === 'refused' && <span role="alert">{t('head.coverRefused')}</span>}
      <div>
        <Button
          size="small"
          startIcon={<Icon of={ImagePlusIcon} size={16} />}
          onClick={() => input.current?.click()}
        >
          {t(coverId === null ? 'head.addCover' : 'head.changeCover')}
        </Button>
        {coverId !== null && (
          <Button size="small" variant="text" onClick={() => onChange(null)}>
            {t('head.removeCover')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </Picture>
  );
}

const Picture = styled('div')(({ theme }) => ({
  display: 'grid',
  justifyItems: 'start',
  gap: theme.spacing(2),
  '& > b': { ...theme.typography.subtitle2, fontSize: '1rem' },
  '& > img': { maxWidth: '100%', maxHeight: 240, borderRadius: theme.shape.borderRadius },
  '& > div': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
  '& > [role="alert"]': { ...theme.typography.body2, color: theme.vars.palette.now.onSoft },
}));
