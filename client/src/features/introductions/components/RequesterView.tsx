import Button from '@mui/material/Button';
import type { Introduction } from '@sentiers/shared/introductions/schema.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Buttons, Card, Quiet, Written } from '../../../components/doors/door-parts.ts';
import { useErrorWords } from '../../../components/error-words.ts';
import { FormAlert } from '../../../components/FormAlert.tsx';
import { LateConfirmDialog } from '../../../components/LateConfirmDialog.tsx';
import { formatCalendarDay } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { api } from '../../../lib/api/api.ts';
import { useIntroductionChange } from '../hooks/use-introductions.ts';
import { OpenDoor } from './OpenDoor.tsx';
import { RewordForm } from './RewordForm.tsx';
import { TwoWordings } from './TwoWordings.tsx';

/** One's own request: how it stands in plain words, and what one may do. */
export function RequesterView({ introduction }: { introduction: Introduction }) {
  const { t } = useTranslation('introductions');
  const language = useLanguage();
  const [rewording, setRewording] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const { id: introductionId, state, expiresAt, advice, abilities } = introduction;
  const withdraw = useIntroductionChange(() => api.introductions.withdraw({ introductionId }));
  const failure = useErrorWords(withdraw.error);
  const until = expiresAt ? formatCalendarDay(expiresAt, language) : '';
  return (
    <>
      <p role="status">{t(`standing.${state}`, { date: until })}</p>
      {state === 'declined' && advice && (
        <Card aria-labelledby="advice">
          <h2 id="advice">{t('advice')}</h2>
          <Written>{advice}</Written>
        </Card>
      )}
      {state === 'accepted' && <OpenDoor introduction={introduction} />}
      {abilities.agree && !rewording && (
        <TwoWordings introduction={introduction} onReword={() => setRewording(true)} />
      )}
      {rewording ? (
        <RewordForm introduction={introduction} as="requester" onDone={() => setRewording(false)} />
      ) : (
        <Buttons style={{ marginTop: 16 }}>
          {abilities.edit && !abilities.agree && (
            <Button variant="outlined" onClick={() => setRewording(true)}>
              {t('edit')}
            </Button>
          )}
          {abilities.withdraw && <Button onClick={() => setWithdrawing(true)}>{t('withdraw.action')}</Button>}
        </Buttons>
      )}
      <FormAlert>{failure.whole}</FormAlert>
      {state === 'sent' && <Quiet>{t('reads.silence')}</Quiet>}
      <LateConfirmDialog
        open={withdrawing}
        title={t('withdraw.title')}
        confirm={t('withdraw.action')}
        destructive
        busy={withdraw.isPending}
        onConfirm={() => withdraw.mutate(undefined, { onSettled: () => setWithdrawing(false) })}
        onCancel={() => setWithdrawing(false)}
      >
        {t(state === 'sent' ? 'withdraw.sent' : 'withdraw.words')}
      </LateConfirmDialog>
    </>
  );
}
