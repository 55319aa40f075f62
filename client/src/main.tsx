import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { goToSignInEarly } from './app/early-me.ts';
import { createAppRouter } from './app/router.tsx';
import { startI18n } from './i18n/i18n.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await startI18n();
goToSignInEarly();
createRoot(root).render(<App router={createAppRouter()} />);

// What is kept for a day without a network must not take it from the page that is being opened.
addEventListener('load', async () => {
  const { keepOnDevice } = await import('./app/new-version.ts');
  await keepOnDevice();
});
