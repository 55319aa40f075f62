import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import {
  MessagesSkeleton,
  NavSkeleton,
  PageSkeleton,
  ThreadListSkeleton,
} from '../../components/Skeletons.tsx';
import { GallerySection } from './GallerySection.tsx';

export function StatesSection() {
  return (
    <GallerySection title="Vide, erreur, chargement">
      <EmptyState
        title="Aucun fil pour l’instant"
        action={
          <LinkButton to="/" variant="contained">
            Poser une première question
          </LinkButton>
        }
      >
        Ici, on parle du choix du territoire : ce qui a décidé, ce qui a fait hésiter, qui a ouvert la porte.
      </EmptyState>
      <ErrorState
        title="Le fil n’a pas pu s’afficher"
        retry={{ label: 'Réessayer', onClick: () => undefined }}
      >
        Ce que vous avez écrit est gardé. Vérifiez votre réseau, puis réessayez.
      </ErrorState>
      <NavSkeleton count={3} />
      <ThreadListSkeleton count={3} />
      <MessagesSkeleton count={2} />
      <PageSkeleton />
    </GallerySection>
  );
}
