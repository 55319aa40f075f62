import { Badge } from '../../components/Badge.tsx';
import { Balise } from '../../components/Balise.tsx';
import { Logo } from '../../components/Logo.tsx';
import { PersonAvatar } from '../../components/PersonAvatar.tsx';
import { GallerySection, Row } from './GallerySection.tsx';

const people = ['Nora Belkacem', 'Antoine Gallet', 'Élise Rambaud', 'Maud Kerven', 'Karim Haddad'];

export function MarksSection() {
  return (
    <GallerySection title="Marques">
      <Row>
        <Logo />
        <Logo size={32} />
        {(['now', 'done', 'knowledge', 'waiting', 'ahead'] as const).map((tone) => (
          <Balise key={tone} tone={tone} />
        ))}
      </Row>
      <Row>
        {people.map((name) => (
          <PersonAvatar key={name} person={{ id: name, name, photo: null }} />
        ))}
        <Badge count={1} label="1 message non lu" />
        <Badge count={24} label="24 messages non lus" />
        <Badge count={250} label="250 messages non lus" />
      </Row>
    </GallerySection>
  );
}
