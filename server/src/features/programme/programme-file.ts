import { z } from 'zod';
import { findPlaceLabel } from './places.ts';
import file from './sentiers-2025.json' with { type: 'json' };

const placeCodeSchema = z
  .string()
  .refine((code) => findPlaceLabel(code) !== null, { error: 'unknown place' });

const programmeFileSchema = z.object({
  themes: z.array(z.object({ key: z.string(), label: z.string() })),
  incubators: z.array(z.object({ name: z.string(), region: z.string(), regionName: z.string() })),
  cohort: z.object({
    year: z.int(),
    organisations: z.array(
      z.object({
        name: z.string(),
        activity: z.string(),
        from: z.array(placeCodeSchema),
        to: z.array(placeCodeSchema),
        themes: z.array(z.string()),
        note: z.string().optional(),
        partners: z.array(z.string()).optional(),
      }),
    ),
  }),
});

export type ProgrammeFile = z.infer<typeof programmeFileSchema>;

/** The programme's public facts, as they are published. */
export function readProgrammeFile(): ProgrammeFile {
  return programmeFileSchema.parse(file);
}
