import { Markdown } from '../../components/Markdown.tsx';
import { GallerySection } from './GallerySection.tsx';

const text = `Merci @[Nora Belkacem](person:0192f0a4-7c3e-7a10-8b11-000000000001) ! Nous avons demandé une **expérimentation de six mois** plutôt qu’une *convention*.
Le compte rendu est [dans la bibliothèque](https://exemple.fr/compte-rendu).

## Ce que nous avons appris

- trois indicateurs, choisis par les élus ;
- une clause de sortie ~~sans~~ sans justification.

> Demander moins, pour moins longtemps.

| Commune | Habitants | Réponse |
|---|---|---|
| Argentan | 13 900 | oui, sous conditions |
| Sées | 4 200 | en cours |

- [x] appeler le vice-président
- [ ] envoyer la page

Le code \`42\` et une image : ![Le local vide](/icon-192.png)`;

export function MarkdownSection() {
  return (
    <GallerySection title="Ce que l’on écrit">
      <Markdown>{text}</Markdown>
    </GallerySection>
  );
}
