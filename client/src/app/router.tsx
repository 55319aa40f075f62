import { createBrowserRouter, type RouteObject } from 'react-router';
import { lazyPage } from './lazy-page.ts';
import { NotFoundPage, RouteFailure } from './RouteFailure.tsx';

/** Components in all their states, for those who build: not in what people receive. */
const galleryRoutes: RouteObject[] = __GALLERY__
  ? [
      {
        path: 'galerie',
        lazy: lazyPage(async () => (await import('./gallery/GalleryPage.tsx')).GalleryPage),
      },
      {
        path: 'galerie/coque',
        lazy: lazyPage(async () => (await import('./gallery/GalleryShell.tsx')).GalleryShell),
      },
      {
        path: 'galerie/connexion',
        lazy: lazyPage(async () => (await import('./gallery/GallerySignIn.tsx')).GallerySignIn),
      },
    ]
  : [];

/** Every page. Those without a session stand beside the shell, the others inside it; each loads when it is opened. */
export function createAppRouter() {
  return createBrowserRouter([
    {
      errorElement: <RouteFailure />,
      hydrateFallbackElement: <></>,
      children: [
        ...galleryRoutes,
        {
          path: '/',
          lazy: lazyPage(async () => (await import('./Shell.tsx')).Shell),
          children: [{ path: '*', element: <NotFoundPage /> }],
        },
      ],
    },
  ]);
}
