import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useErrorWords } from '../../../components/error-words.ts';
import { api, queries } from '../../../lib/api/api.ts';
import { sendWholeFile } from '../../../lib/files/send-whole-file.ts';

/** An import of experiences: the file is sent and tried, nothing is written, then what is ready is imported. */
export function useImport() {
  const cache = useQueryClient();
  /** How much of the file has arrived, from 0 to 1. */
  const [sent, setSent] = useState(0);
  const check = useMutation({
    mutationFn: async ({ file, cohortId }: { file: File; cohortId: string | null }) => {
      const fileId = newId();
      setSent(0);
      await sendWholeFile(file, { fileId, name: file.name, onProgress: setSent });
      return api.library.checkImport({ fileId, cohortId });
    },
    onMutate: () => run.reset(),
  });
  const run = useMutation({
    mutationFn: (importId: string) => api.library.runImport({ importId }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: queries.library.key() });
      void cache.invalidateQueries({ queryKey: queries.experiences.key() });
    },
  });
  const words = useErrorWords(run.error ?? check.error);
  return { sent, check, run, report: run.data ?? check.data, words };
}
