import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { goToSignInEarly } from './app/early-me.ts';
import { createAppRouter } from './app/router.tsx';
import { startI18n } from './i18n/i18n.ts';
import { finishSignOut } from './lib/pending-sign-out.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await startI18n();
goToSignInEarly();
void finishSignOut();
createRoot(root).render(<App router={createAppRouter()} />);
