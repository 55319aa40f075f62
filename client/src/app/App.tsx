import { RouterProvider } from 'react-router/dom';
import { Providers } from './Providers.tsx';
import { createAppRouter } from './router.tsx';

const router = createAppRouter();

/** The whole application. */
export function App() {
  return (
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  );
}
