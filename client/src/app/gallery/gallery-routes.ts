import type { RouteObject } from 'react-router';
import { lazyPage } from '../lazy-page.ts';

/** Components in all their states, for those who build: not in what people receive. */
export const galleryRoutes: RouteObject[] = __GALLERY__
  ? [
      { path: 'galerie', lazy: lazyPage(async () => (await import('./GalleryPage.tsx')).GalleryPage) },
      {
        path: 'galerie/sondages',
        lazy: lazyPage(async () => (await import('./GalleryPolls.tsx')).GalleryPolls, 'polls', 'errors'),
      },
      {
        path: 'galerie/coque',
        lazy: lazyPage(async () => (await import('./GalleryShell.tsx')).GalleryShell),
      },
      {
        path: 'galerie/connexion',
        lazy: lazyPage(async () => (await import('./GallerySignIn.tsx')).GallerySignIn),
      },
    ]
  : [];
