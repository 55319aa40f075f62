import HashIcon from 'lucide-react/icons/hash';
import { Badge } from '../../components/Badge.tsx';
import { KindChip } from '../../components/KindChip.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PersonLine } from '../../components/PersonLine.tsx';
import { SideNav } from '../../components/SideNav.tsx';
import { GallerySection, Row } from './GallerySection.tsx';

const longName = 'Marie-Antoinette de La Rochefoucauld-Saint-Hilaire';
const longTitle =
  'Comment avez-vous présenté votre projet d’essaimage à une communauté de communes qui ne connaissait ni votre structure ni votre métier ?';

/** Real lengths: the longest names and titles that people do write, and words without a space. */
export function LengthsSection() {
  return (
    <GallerySection title="Longueurs réelles">
      <Row>
        <PersonLine
          person={{ id: 'long', name: longName, photo: null }}
          detail="Coopérative d’intérêt collectif des territoires de montagne et de moyenne montagne · alumni 2023"
        />
        <Badge count={10_000} label="10 000 messages non lus" />
      </Row>
      <PageHeader
        title={longTitle}
        rank={2}
        meta={<KindChip kind="question" />}
        actions={
          <MenuButton label="Actions" actions={[{ id: 'a', label: 'Fermer', onSelect: () => undefined }]} />
        }
      />
      <SideNav
        label="Canaux aux noms longs"
        sections={[
          {
            id: 'long',
            title: 'Cohorte de démonstration des structures en milieu rural dispersé',
            items: [
              {
                to: '/long',
                label: 'Financer le lancement, la première année et l’après sans subvention',
                icon: HashIcon,
                badge: { count: 120, label: '120 fils non lus' },
              },
              {
                to: '/sans-espace',
                label: 'Anticonstitutionnellementanticonstitutionnellement',
                icon: HashIcon,
              },
            ],
          },
        ]}
      />
    </GallerySection>
  );
}
