import IconButton from '@mui/material/IconButton';
import LogOutIcon from 'lucide-react/icons/log-out';
import { lazy, Suspense, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/Icon.tsx';
import { JournalContext } from '../lib/journal/react.ts';
import { paths } from '../lib/paths.ts';

const UnsentDialog = lazy(async () => ({ default: (await import('./UnsentDialog.tsx')).UnsentDialog }));

/** Leaves this browser; asks first what becomes of words that are not sent. */
export function SignOutButton({ account }: { account: string }) {
  const { t } = useTranslation('session');
  const journal = useContext(JournalContext);
  const [unsent, setUnsent] = useState(0);
  const [asking, setAsking] = useState(false);
  const leave = async (keepUnsent: boolean) => {
    await journal?.stop();
    const { signOut } = await import('../lib/sign-out.ts');
    await signOut(account, { keepUnsent });
    window.location.assign(paths.signIn); // a page anew: nothing of theirs stays in its memory
  };
  const ask = () => {
    const count = journal?.outbox.getSnapshot().entries.length ?? 0;
    if (count === 0) return void leave(false);
    setUnsent(count);
    setAsking(true);
  };
  return (
    <>
      <IconButton aria-label={t('signOut.action')} title={t('signOut.action')} onClick={ask}>
        <Icon of={LogOutIcon} />
      </IconButton>
      {unsent > 0 && (
        <Suspense>
          <UnsentDialog
            open={asking}
            count={unsent}
            onKeep={() => void leave(true)}
            onDiscard={() => void leave(false)}
            onStay={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
