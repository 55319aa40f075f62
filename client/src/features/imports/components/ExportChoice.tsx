import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { useBeginImport } from '../hooks/use-imports.ts';

/** Before anything was brought: how one gets an export, what becomes of it, and choosing it. */
export function ExportChoice({ channelId }: { channelId: string }) {
  const { t } = useTranslation('imports');
  const input = useRef<HTMLInputElement>(null);
  const [empty, setEmpty] = useState<AppError | null>(null);
  const [sent, setSent] = useState(0);
  const begin = useBeginImport(channelId, setSent);
  const words = useErrorWords(empty ?? begin.error);
  const refusal = words.field('export') ?? words.field('bytes') ?? words.field('fileId');
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = '';
    if (!file) return;
    setEmpty(file.size === 0 ? nothingInIt() : null);
    if (file.size > 0) begin.mutate(file);
  };
  return (
    <Steps>
      <p>{t('lede')}</p>
      <ol>
        <li>{t('steps.export')}</li>
        <li>{t('steps.choose')}</li>
        <li>{t('steps.publish')}</li>
      </ol>
      <FormAlert>{words.whole ?? refusal}</FormAlert>
      <div>
        <Button variant="contained" disabled={begin.isPending} onClick={() => input.current?.click()}>
          {t(begin.isPending ? 'sending' : 'choose', { percent: Math.floor(sent * 100) })}
        </Button>
        <VisuallyHidden>
          <FileInput
            ref={input}
            type="file"
            tabIndex={-1}
            aria-label={t('choose')}
            accept=".txt,.zip,text/plain,application/zip"
            onChange={choose}
          />
        </VisuallyHidden>
      </div>
      <Notes>
        <p>{t('media')}</p>
        <p>{t('kept')}</p>
      </Notes>
    </Steps>
  );
}

function nothingInIt(): AppError {
  return new AppError('invalid_input', { fields: [{ path: ['export'], reason: 'not_an_export' }] });
}

const Steps = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(4),
  '& ol': { display: 'grid', gap: theme.spacing(2), margin: 0, paddingLeft: theme.spacing(6) },
}));

/* Its own width would reach beyond a phone, hidden as it is. */
const FileInput = styled('input')({ width: 1 });

const Notes = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  marginTop: theme.spacing(2),
  paddingTop: theme.spacing(4),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  textWrap: 'pretty',
}));
