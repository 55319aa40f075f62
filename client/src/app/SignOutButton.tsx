import IconButton from '@mui/material/IconButton';
import LogOutIcon from 'lucide-react/icons/log-out';
import { lazy, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/Icon.tsx';
import { fetchSoon, LatePart } from '../components/LatePart.tsx';
import type { UnsentChoice } from '../lib/journal/journal-client.ts';
import { JournalContext } from '../lib/journal/react.ts';
import { hasForms } from '../lib/kept-form.ts';
import { paths } from '../lib/paths.ts';

const loadDialog = async () => ({ default: (await import('./UnsentDialog.tsx')).UnsentDialog });
const UnsentDialog = lazy(loadDialog);
fetchSoon(loadDialog); // words wait when the network is away: its code must be there before

/** Milliseconds that the server has to answer before the way in is shown. */
const patience = 4_000;

/** Leaves this browser; asks first what becomes of words that are not sent. */
export function SignOutButton() {
  const { t } = useTranslation('session');
  const journal = useContext(JournalContext);
  const [unsent, setUnsent] = useState<number | null>(null);
  const [asking, setAsking] = useState(false);
  if (!journal) return null; // the device is still being read: what waits there is not known yet
  const leave = async (choice: UnsentChoice) => {
    const { signOut } = await import('../lib/signing-out.ts');
    // Without a network the server is told later: nobody waits for that in front of an open page.
    await Promise.race([signOut(journal, choice), new Promise((resolve) => setTimeout(resolve, patience))]);
    window.location.assign(paths.signIn); // a page anew: nothing of theirs stays in its memory
  };
  const ask = () => {
    const { entries, drafts } = journal.unsent();
    const count = entries.length + drafts.length;
    if (count === 0 && !hasForms(journal.account)) return void leave('erase');
    setUnsent(count);
    setAsking(true);
  };
  return (
    <>
      <IconButton aria-label={t('signOut.action')} title={t('signOut.action')} onClick={ask}>
        <Icon of={LogOutIcon} />
      </IconButton>
      {unsent !== null && (
        <LatePart>
          <UnsentDialog
            open={asking}
            count={unsent}
            onKeep={() => void leave('keep')}
            onDiscard={() => void leave('erase')}
            onStay={() => setAsking(false)}
          />
        </LatePart>
      )}
    </>
  );
}
