import CloudOffIcon from 'lucide-react/icons/cloud-off';
import { Callout } from '../../components/Callout.tsx';
import { ConnectionLine } from '../../components/ConnectionLine.tsx';
import { KindChip } from '../../components/KindChip.tsx';
import { LiveChip } from '../../components/LiveChip.tsx';
import { OfflineBanner } from '../../components/OfflineBanner.tsx';
import { Time } from '../../components/Time.tsx';
import { GallerySection, Row } from './GallerySection.tsx';

const minute = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * minute).toISOString();

export function WordsSection() {
  const offline = { kind: 'offline', since: Date.now() - 9 * minute, waiting: 1 } as const;
  return (
    <GallerySection title="États et moments">
      <Row>
        <KindChip kind="question" />
        <KindChip kind="announcement" />
        <LiveChip>en direct</LiveChip>
        {[3, 26 * 60, 3 * 24 * 60, 40 * 24 * 60, 700 * 24 * 60].map((minutes) => (
          <Time key={minutes} at={ago(minutes)} />
        ))}
        <Time at={ago(2 * 24 * 60)} shows="day" />
      </Row>
      <Row>
        <ConnectionLine state={{ kind: 'live', waiting: 0 }} />
        <ConnectionLine state={{ kind: 'connecting', waiting: 2 }} />
        <ConnectionLine state={offline} />
      </Row>
      <OfflineBanner state={offline} />
      <Callout tone="knowledge" icon={CloudOffIcon}>
        Ce fil est fermé depuis le 12 novembre. On peut encore le lire.
      </Callout>
      <Callout tone="now" icon={CloudOffIcon}>
        Ce message n’est pas parti : le fil a été fermé entre-temps.
      </Callout>
    </GallerySection>
  );
}
