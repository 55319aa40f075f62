import type { TrailMilestone } from '@sentiers/shared/trail/schema.ts';
import type { DrawnFile } from '../../../components/files/drawn-file.ts';

/** Under which files wait that are added at a milestone. */
export function filesContext(organisationId: string, milestoneId: string): string {
  return `trail:${organisationId}:${milestoneId}`;
}

/** The files of a milestone as they are drawn: each is read by the trail's own address, which asks who reads. */
export function drawnFilesOf(
  organisationId: string,
  milestoneId: string,
  files: TrailMilestone['files'],
): DrawnFile[] {
  return files.map(({ id, name, type, size }) => ({
    ...{ id, name, kind: 'document', mediaType: type, bytes: size, width: null, height: null, voice: null },
    address: `/api/organisations/${organisationId}/trail/${milestoneId}/files/${id}`,
  }));
}
