/** Whether this build carries the gallery of components (`/galerie`): dev and `screens` builds only. */
declare const __GALLERY__: boolean;
