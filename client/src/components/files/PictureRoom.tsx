import { lazy, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { fetchSoon, LatePart } from '../LatePart.tsx';
import { OpenPicture, type ShownPicture } from './shown-pictures.ts';

const loadLightbox = async () => ({ default: (await import('./Lightbox.tsx')).Lightbox });
const Lightbox = lazy(loadLightbox);
fetchSoon(loadLightbox);

interface PictureRoomProps {
  /** Those that one can look at in turn, in reading order; asked for once one of them is opened. */
  pictures: () => readonly ShownPicture[];
  children: ReactNode;
}

/** What an entry of the browser's history keeps of a picture that is open. */
interface OpenState {
  picture?: string;
}

/**
 * Where the pictures below open over the page. An open picture is a step of the browser's history, so that « back »
 * closes it.
 */
export function PictureRoom({ pictures, children }: PictureRoomProps) {
  const navigate = useNavigate();
  const { pathname, search, hash, state } = useLocation();
  const opened = (state as OpenState | null)?.picture;
  const place = useRef({ pathname, search, hash, state });
  const leaving = useRef(false);
  useEffect(() => {
    place.current = { pathname, search, hash, state };
    leaving.current = false;
  }, [pathname, search, hash, state]);
  const open = useCallback(
    (picture: string) => {
      const { state: before, ...here } = place.current;
      void navigate(here, { state: { ...before, picture }, preventScrollReset: true });
    },
    [navigate],
  );
  const close = useCallback(() => {
    if (leaving.current) return; // pressed twice: one step back
    leaving.current = true;
    void navigate(-1);
  }, [navigate]);
  return (
    <OpenPicture value={open}>
      {children}
      {opened && (
        <LatePart>
          <Lightbox pictures={pictures()} opened={opened} onClose={close} />
        </LatePart>
      )}
    </OpenPicture>
  );
}
