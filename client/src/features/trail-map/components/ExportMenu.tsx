import DownloadIcon from 'lucide-react/icons/download';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '../../../components/MenuButton.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { offerFile } from '../../../lib/offer-file.ts';
import { mapPng, mapSvg } from '../logic/map-export.ts';
import type { Scene } from '../logic/map-scene.ts';
import type { MapAnswer } from '../logic/places.ts';

interface ExportMenuProps {
  scene: Scene;
  title: string;
  themes: MapAnswer['themes'];
}

/** Takes what is shown along, as a drawing or an image. */
export function ExportMenu({ scene, title, themes }: ExportMenuProps) {
  const { t } = useTranslation('territories');
  const notify = useNotice();
  const drawing = () => {
    const worn = new Set(scene.ways.map(({ theme }) => theme));
    return mapSvg(scene, {
      title,
      themes: themes.filter(({ key }) => worn.has(key)),
      origin: t('map.origin'),
      target: t('map.target'),
      painted: t('map.painted'),
      credits: t('map.credits'),
    });
  };
  const asImage = async () => {
    try {
      offerFile(`${title}.png`, await mapPng(drawing()));
    } catch {
      notify({ text: t('map.exportFailed') });
    }
  };
  return (
    <MenuButton
      label={t('map.export')}
      icon={DownloadIcon}
      actions={[
        {
          id: 'svg',
          label: t('map.asSvg'),
          onSelect: () => offerFile(`${title}.svg`, new Blob([drawing()], { type: 'image/svg+xml' })),
        },
        { id: 'png', label: t('map.asPng'), onSelect: () => void asImage() },
      ]}
    />
  );
}
