/** Reads what a saved notice says: its text where that was saved, and the copy of its page. */
import { useEffect, useState } from 'preact/hooks';
import type { Incident } from '../../../incidents/model.ts';
import { incidentStore } from '../../../incidents/store.ts';
import { extractWords } from '../../../incidents/takedown.ts';

export function useNoticeText({ item, artifacts }: Incident): string {
  const [page, setPage] = useState('');
  const copy = artifacts.find(({ method }) => method === 'page');
  useEffect(() => {
    if (copy)
      void incidentStore.getArtifact(copy).then(
        bytes => setPage(extractWords(new TextDecoder().decode(bytes))),
        () => undefined,
      );
  }, [copy?.id]);
  return [item.title, item.text, page].filter(Boolean).join('\n');
}
