import { createContext } from 'react';

/** Whether whoever is here may read people's photos: guests of a room see initials. */
export const PhotosShown = createContext(true);
