import { styled } from '@mui/material/styles';
import { AppError } from '@sentiers/shared/errors.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../components/error-words.ts';
import { FileButton } from '../../../components/FileButton.tsx';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { useBeginImport } from '../hooks/use-imports.ts';

/** Before anything was brought: how one gets an export, what becomes of it, and choosing it. */
export function ExportChoice({ channelId }: { channelId: string }) {
  const { t } = useTranslation('imports');
  const [empty, setEmpty] = useState<AppError | null>(null);
  const [sent, setSent] = useState(0);
  const begin = useBeginImport(channelId, setSent);
  const words = useErrorWords(empty ?? begin.error);
  const refusal = words.field('export') ?? words.field('bytes') ?? words.field('fileId');
  const choose = (file: File) => {
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
      <FileButton
        name={t('choose')}
        accept=".txt,.zip,text/plain,application/zip"
        disabled={begin.isPending}
        onFile={choose}
      >
        {t(begin.isPending ? 'sending' : 'choose', { percent: Math.floor(sent * 100) })}
      </FileButton>
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

const Notes = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(3),
  marginTop: theme.spacing(2),
  paddingTop: theme.spacing(4),
  borderTop: `1px solid ${theme.vars.palette.divider}`,
  color: theme.vars.palette.text.secondary,
  textWrap: 'pretty',
}));
