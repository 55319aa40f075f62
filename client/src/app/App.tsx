import { RouterProvider } from 'react-router/dom';
import { Providers } from './Providers.tsx';
import type { createAppRouter } from './router.tsx';

/** The whole application. */
export function App({ router }: { router: ReturnType<typeof createAppRouter> }) {
  return (
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  );
}
