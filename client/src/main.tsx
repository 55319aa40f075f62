import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { goToSignInEarly } from './app/early-me.ts';
import { createAppRouter } from './app/router.tsx';
import { startI18n } from './i18n/i18n.ts';
import { leavingAccount } from './lib/leaving.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await startI18n();
goToSignInEarly();
createRoot(root).render(<App router={createAppRouter()} />);

// Whoever left without a network is signed out first thing when there is one.
const finishLeaving = async () => {
  if (leavingAccount() === null) return;
  const { finishSigningOut } = await import('./lib/signing-out.ts');
  await finishSigningOut();
};
addEventListener('online', finishLeaving);
void finishLeaving();
