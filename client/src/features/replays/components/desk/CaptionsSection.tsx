import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { Replay } from '@sentiers/shared/replays/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../../components/error-words.ts';
import { FormAlert } from '../../../../components/FormAlert.tsx';
import { PageSection } from '../../../../components/PageBody.tsx';
import { SelectInput } from '../../../../components/SelectInput.tsx';
import { VisuallyHidden } from '../../../../components/VisuallyHidden.tsx';
import { useLanguage } from '../../../../i18n/use-language.ts';
import { api } from '../../../../lib/api/api.ts';
import { useReplayChange } from '../../hooks/use-replay-change.ts';
import { languageName } from '../../logic/language-name.ts';
import { FileButton } from './FileButton.tsx';

/** Languages that are offered: those of the programme's territories, and of whom it welcomes. */
const offered = ['fr', 'en', 'es', 'pt', 'de', 'it', 'ar', 'uk', 'br', 'oc', 'eu', 'co'] as const;

/** Captions, a file for each language. */
export function CaptionsSection({ replay: { id: replayId, captions } }: { replay: Replay }) {
  const { t } = useTranslation('replay-desk');
  const reader = useLanguage();
  const [language, setLanguage] = useState<string>('fr');
  const adding = useReplayChange(replayId, async (file: File) =>
    api.replays.setCaptions({ replayId, language, text: await file.text() }),
  );
  const removing = useReplayChange(replayId, (gone: string) =>
    api.replays.removeCaptions({ replayId, language: gone }),
  );
  const words = useErrorWords(adding.error ?? removing.error);
  return (
    <PageSection aria-labelledby="sous-titres">
      <h2 id="sous-titres">{t('captions.title')}</h2>
      <Column>
        <p>{t('captions.hint')}</p>
        {captions.length > 0 && (
          <List>
            {captions.map((line) => {
              const name = languageName(line.language, reader);
              return (
                <li key={line.language}>
                  <span>
                    <b>{name}</b> · {t('captions.count', { count: line.captions })}
                  </span>
                  <Button size="small" onClick={() => removing.mutate(line.language)}>
                    {t('captions.remove')}
                    <VisuallyHidden> : {name}</VisuallyHidden>
                  </Button>
                </li>
              );
            })}
          </List>
        )}
        <FormAlert>{words.field('text') ?? words.field('language') ?? words.whole}</FormAlert>
        <Row>
          <SelectInput
            aria-label={t('captions.language')}
            value={language}
            onChange={({ target }) => setLanguage(target.value)}
          >
            {offered.map((code) => (
              <option key={code} value={code}>
                {languageName(code, reader)}
              </option>
            ))}
          </SelectInput>
          <FileButton
            variant="outlined"
            accept=".vtt,text/vtt"
            disabled={adding.isPending}
            onChoose={(file) => adding.mutate(file)}
          >
            {t('captions.choose')}
          </FileButton>
        </Row>
      </Column>
    </PageSection>
  );
}

const Column = styled('div')(({ theme }) => ({ display: 'grid', gap: theme.spacing(3) }));
const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(2),
  '& > select': { width: 'auto', minWidth: 160 },
}));
const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    padding: theme.spacing(1.5, 0),
  },
  '& > li + li': { borderTop: `1px solid ${theme.vars.palette.divider}` },
}));
