import DownloadIcon from 'lucide-react/icons/download';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '../../../components/MenuButton.tsx';
import { useNotice } from '../../../components/Notices.tsx';
import { offerFile } from '../../../lib/offer-file.ts';
import type { Scene } from '../logic/map-scene.ts';
import type { MapAnswer } from '../logic/places.ts';

type MapExport = typeof import('../logic/map-export.ts');

interface ExportMenuProps {
  scene: Scene;
  title: string;
  themes: MapAnswer['themes'];
}

/** Takes what is shown along, as a drawing or an image. */
export function ExportMenu({ scene, title, themes }: ExportMenuProps) {
  const { t } = useTranslation('territories');
  const notify = useNotice();
  const drawing = (mapSvg: MapExport['mapSvg']) => {
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
  const offer = async (kind: 'svg' | 'png') => {
    try {
      // The outlines are heavy: they come once a file is asked for, as they do for the map.
      const { mapPng, mapSvg } = await import('../logic/map-export.ts');
      const svg = drawing(mapSvg);
      const file = kind === 'png' ? await mapPng(svg) : new Blob([svg], { type: 'image/svg+xml' });
      offerFile(`${title}.${kind}`, file);
    } catch {
      notify({ text: t('map.exportFailed') });
    }
  };
  return (
    <MenuButton
      label={t('map.export')}
      icon={DownloadIcon}
      actions={[
        { id: 'svg', label: t('map.asSvg'), onSelect: () => void offer('svg') },
        { id: 'png', label: t('map.asPng'), onSelect: () => void offer('png') },
      ]}
    />
  );
}
